package vn.tuantra.edge.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Passes a request to a service and its answer back. It stands in for the gateway's own exchange, which drains a
 * response before closing it: with an event stream that leaves the connection to the service open for ever after the
 * screen has gone (spring-cloud-gateway issue 3999).
 */
final class DirectProxyExchange implements ProxyExchange {

    static final String UPSTREAM = DirectProxyExchange.class.getName() + ".upstream";

    /** Until the answer begins; how long a stream then lasts is nobody's limit. */
    private static final Duration ANSWER_BEGINS = Duration.ofSeconds(30);

    private static final Set<String> SET_BY_THE_CLIENT = caseInsensitive("connection", "content-length", "expect");

    private final HttpClient http;

    DirectProxyExchange(HttpClient http) {
        this.http = http;
    }

    @Override
    public ServerResponse exchange(Request request) {
        UpstreamResponse answer = new UpstreamResponse(send(request));
        ServerResponse response = GatewayServerResponse.status(answer.getStatusCode())
                .build((servletRequest, servletResponse) -> {
                    answer.copyTo(servletResponse.getOutputStream());
                    return null;
                });
        request.getResponseConsumers().forEach(consumer -> consumer.accept(answer, response));
        return response;
    }

    private HttpResponse<InputStream> send(Request request) {
        Upstream upstream =
                (Upstream) request.getServerRequest().attribute(UPSTREAM).orElseThrow();
        ConnectException refused = new ConnectException("no replica");
        for (URI replica : upstream.inTurn()) {
            try {
                return http.send(outgoing(request, replica), BodyHandlers.ofInputStream());
            } catch (ConnectException notThere) {
                // Nothing of the request has left yet, so another replica may have it.
                refused = notThere;
            } catch (IOException failed) {
                throw new UpstreamUnreachable(upstream.service(), failed);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new UpstreamUnreachable(upstream.service(), new IOException(stopping));
            }
        }
        throw new UpstreamUnreachable(upstream.service(), refused);
    }

    private static HttpRequest outgoing(Request request, URI replica) {
        URI target = UriComponentsBuilder.fromUri(Objects.requireNonNull(request.getUri()))
                .host(replica.getHost())
                .port(replica.getPort())
                .build(true)
                .toUri();
        HttpRequest.Builder outgoing = HttpRequest.newBuilder(target)
                .timeout(ANSWER_BEGINS)
                .method(request.getMethod().name(), body(request.getServerRequest()));
        request.getHeaders().forEach((name, values) -> {
            if (!SET_BY_THE_CLIENT.contains(name)) {
                values.forEach(value -> outgoing.header(name, value));
            }
        });
        return outgoing.build();
    }

    private static BodyPublisher body(ServerRequest request) {
        HttpHeaders headers = request.headers().asHttpHeaders();
        long length = headers.getContentLength();
        if (length == 0 || (length < 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING))) {
            return BodyPublishers.noBody();
        }
        BodyPublisher body = BodyPublishers.ofInputStream(() -> input(request));
        return length < 0 ? body : BodyPublishers.fromPublisher(body, length);
    }

    private static InputStream input(ServerRequest request) {
        try {
            return request.servletRequest().getInputStream();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Set<String> caseInsensitive(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
