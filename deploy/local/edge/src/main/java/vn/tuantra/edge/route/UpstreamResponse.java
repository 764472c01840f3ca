package vn.tuantra.edge.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** A service's answer whose body is still arriving. */
final class UpstreamResponse implements ProxyExchange.Response {

    private static final int BUFFER = 16 * 1024;

    private final HttpResponse<InputStream> response;
    private final HttpHeaders headers;

    UpstreamResponse(HttpResponse<InputStream> response) {
        this.response = response;
        this.headers = new HttpHeaders();
        response.headers().map().forEach(headers::addAll);
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatusCode.valueOf(response.statusCode());
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    /**
     * Hands the body on as it comes; an event stream byte by byte as it was written. Whichever side goes first, the
     * connection to the service is closed and not drained: a stream has no end to drain to.
     */
    void copyTo(OutputStream client) throws IOException {
        try (InputStream body = response.body()) {
            if (!MediaType.TEXT_EVENT_STREAM.equalsTypeAndSubtype(headers.getContentType())) {
                body.transferTo(client);
                return;
            }
            client.flush();
            byte[] buffer = new byte[BUFFER];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                client.write(buffer, 0, read);
                client.flush();
            }
        }
    }
}
