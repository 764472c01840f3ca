package vn.tuantra.edge.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.tuantra.edge.route.Places.Place;

/**
 * Passes a request to a service and its answer back, neither of them read: the address, the headers and every byte of
 * the body arrive as they were written, as they would without an edge.
 */
final class Passage implements HandlerFunction<ServerResponse> {

    /** Until the answer begins; how long a stream then lasts is nobody's limit. */
    private static final Duration ANSWER_BEGINS = Duration.ofSeconds(30);

    private final HttpClient http;
    private final BodyLimits limits;
    private final Upstream upstream;
    private final String prefix;

    /** @param prefix what of the path is the edge's own and the service does not see */
    Passage(HttpClient http, BodyLimits limits, Upstream upstream, String prefix) {
        this.http = http;
        this.limits = limits;
        this.upstream = upstream;
        this.prefix = prefix;
    }

    /**
     * @throws BodyTooLarge for more than may be sent there
     * @throws UpstreamBusy when too many wait for the service
     * @throws UpstreamUnreachable when none of its replicas answers
     * @throws BadAddress for one that cannot be passed on
     */
    @Override
    public ServerResponse handle(ServerRequest request) throws IOException {
        HttpServletRequest incoming = request.servletRequest();
        String target = target(incoming);
        RequestBody body = RequestBody.of(incoming, limits.of(incoming.getRequestURI()));
        Place place = upstream.requests().take();
        try {
            HttpResponse<InputStream> answer = send(incoming, target, body);
            return new Answer(answer, Answer.isStream(answer) ? moved(place, answer) : place);
        } catch (IOException | RuntimeException failed) {
            place.close();
            throw failed;
        }
    }

    /** A stream gives its place among the requests back, or it would be one less for as long as a shift lasts. */
    private Place moved(Place from, HttpResponse<InputStream> stream) throws IOException {
        try {
            Place place = upstream.streams().take();
            from.close();
            return place;
        } catch (UpstreamBusy full) {
            stream.body().close();
            throw full;
        }
    }

    private HttpResponse<InputStream> send(HttpServletRequest incoming, String target, RequestBody body)
            throws IOException {
        IOException refused = new ConnectException("no replica");
        for (URI replica : upstream.inTurn()) {
            try {
                return http.send(outgoing(incoming, replica, target, body), BodyHandlers.ofInputStream());
            } catch (ConnectException notThere) {
                // Nothing of the request has left yet, so another replica may have it.
                refused = notThere;
            } catch (IOException failed) {
                throw body.isTooLarge() ? body.tooLarge() : new UpstreamUnreachable(upstream.service(), failed);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new UpstreamUnreachable(upstream.service(), new IOException(stopping));
            }
        }
        throw new UpstreamUnreachable(upstream.service(), refused);
    }

    private static HttpRequest outgoing(HttpServletRequest incoming, URI replica, String target, RequestBody body) {
        HttpRequest.Builder outgoing = HttpRequest.newBuilder(address(replica, target))
                .timeout(ANSWER_BEGINS)
                .method(incoming.getMethod(), body.publisher());
        Headers.ofRequest(incoming).forEach((name, values) -> values.forEach(value -> outgoing.header(name, value)));
        return outgoing.build();
    }

    private String target(HttpServletRequest incoming) throws BadAddress {
        String path = incoming.getRequestURI().substring(prefix.length());
        String query = incoming.getQueryString();
        String target = query == null ? path : path + "?" + query;
        try {
            URI.create("http://service" + target);
            return target;
        } catch (IllegalArgumentException malformed) {
            throw new BadAddress(malformed);
        }
    }

    private static URI address(URI replica, String target) {
        return URI.create(replica.getScheme() + "://" + replica.getRawAuthority() + target);
    }
}
