package vn.tuantra.edge.route;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.tuantra.edge.EdgeProperties;

/** The way from paths of this origin to the services, and what is said where it is closed. */
final class Doors {

    private final HttpClient http;
    private final EdgeProperties edge;
    private final BodyLimits limits;

    Doors(HttpClient http, EdgeProperties edge) {
        this.http = http;
        this.edge = edge;
        this.limits = new BodyLimits(edge.bodies());
    }

    /** To a service's API, and to its documents below {@code /docs} and the service's name. */
    RouterFunction<ServerResponse> to(String service, List<URI> replicas, String... paths) {
        Upstream upstream = new Upstream(service, replicas, edge.mostInFlight(), edge.mostStreams());
        String docs = "/docs/" + service;
        return RouterFunctions.route()
                .route(anyOf(paths), new Passage(http, limits, upstream, ""))
                .route(
                        anyOf(docs + "/v3/api-docs/**", docs + "/asyncapi.json"),
                        new Passage(http, limits, upstream, docs))
                .onError(IOException.class, Doors::refused)
                .build();
    }

    private static RequestPredicate anyOf(String... paths) {
        return List.of(paths).stream()
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }

    private static ServerResponse refused(Throwable failure, ServerRequest request) {
        return switch (failure) {
            case BodyTooLarge tooLarge -> once(tooLarge.problem());
            case BadAddress malformed -> once(malformed.problem());
            case UpstreamBusy busy -> again(busy.problem());
            case UpstreamUnreachable unreachable -> again(unreachable.problem());
            default -> throw new IllegalStateException(failure);
        };
    }

    private static ServerResponse once(ProblemDetail problem) {
        return problem(problem).body(problem);
    }

    private static ServerResponse again(ProblemDetail problem) {
        return problem(problem).header(HttpHeaders.RETRY_AFTER, "1").body(problem);
    }

    private static ServerResponse.BodyBuilder problem(ProblemDetail problem) {
        return ServerResponse.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
