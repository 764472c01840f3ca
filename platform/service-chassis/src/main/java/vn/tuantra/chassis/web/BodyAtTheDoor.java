package vn.tuantra.chassis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Cleans every JSON body before it is bound, and keeps its canonical form for the fingerprint. */
@ControllerAdvice
class BodyAtTheDoor extends RequestBodyAdviceAdapter {

    private final CleanJson json;
    private final HttpServletRequest request;

    /** @param request stands for the one that is being worked on */
    BodyAtTheDoor(CleanJson json, HttpServletRequest request) {
        this.json = json;
        this.request = request;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] received = message.getBody().readAllBytes();
        JsonNode clean;
        try {
            clean = json.read(received);
        } catch (JacksonException unreadable) {
            // The binding says what is wrong with it, and where.
            return new Replayed(message.getHeaders(), received);
        }
        ReceivedBody.keep(request, json.canonical(clean));
        return new Replayed(message.getHeaders(), json.write(clean));
    }

    private static final class Replayed implements HttpInputMessage {

        private final HttpHeaders headers;
        private final byte[] body;

        Replayed(HttpHeaders headers, byte[] body) {
            this.headers = headers;
            this.body = body;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
