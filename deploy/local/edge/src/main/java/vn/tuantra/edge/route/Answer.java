package vn.tuantra.edge.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;
import vn.tuantra.edge.route.Places.Place;

/** A service's answer whose body is still arriving; it holds its place until the body is through. */
final class Answer implements ServerResponse {

    private static final int BUFFER = 16 * 1024;
    private static final String EVENT_STREAM = "text/event-stream";

    private final HttpResponse<InputStream> response;
    private final Place place;

    Answer(HttpResponse<InputStream> response, Place place) {
        this.response = response;
        this.place = place;
    }

    static boolean isStream(HttpResponse<?> response) {
        return response.headers()
                .firstValue(HttpHeaders.CONTENT_TYPE)
                .filter(type -> type.regionMatches(true, 0, EVENT_STREAM, 0, EVENT_STREAM.length()))
                .isPresent();
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(response.statusCode());
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        Headers.ofResponse(response).forEach(headers::addAll);
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    /**
     * Hands the body on as it comes; an event stream byte by byte as it was written. Whichever side goes first, the
     * connection to the service is closed and not drained: a stream has no end to drain to.
     */
    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse client, Context context)
            throws IOException {
        try (place;
                InputStream body = response.body()) {
            client.setStatus(response.statusCode());
            Headers.ofResponse(response)
                    .forEach((name, values) -> values.forEach(value -> client.addHeader(name, value)));
            OutputStream out = client.getOutputStream();
            if (isStream(response)) {
                pour(body, out);
            } else {
                body.transferTo(out);
            }
        }
        return null;
    }

    private static void pour(InputStream body, OutputStream client) throws IOException {
        client.flush();
        byte[] buffer = new byte[BUFFER];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            client.write(buffer, 0, read);
            client.flush();
        }
    }
}
