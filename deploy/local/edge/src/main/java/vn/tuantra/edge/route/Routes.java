package vn.tuantra.edge.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.preserveHostHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.stripPrefix;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates.path;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import vn.tuantra.edge.EdgeProperties;

/** Which service answers which path. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    HttpClient upstreamHttp() {
        return HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(2))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    ProxyExchange proxyExchange(HttpClient upstreamHttp) {
        return new DirectProxyExchange(upstreamHttp);
    }

    @Bean
    RouterFunction<ServerResponse> serviceRoutes(EdgeProperties edge) {
        EdgeProperties.Services at = edge.services();
        return to(
                        "team",
                        at.team(),
                        "/api/units/**",
                        "/api/teams/**",
                        "/api/equipment/**",
                        "/api/training/**",
                        "/api/welfare/**")
                .and(to("patrol", at.patrol(), "/api/patrols/**", "/api/hotspots/**"))
                .and(to(
                        "incident",
                        at.incident(),
                        "/api/incidents/**",
                        "/api/incident-categories/**",
                        "/api/incident-persons/**",
                        "/api/incident-reports/**",
                        "/api/incident-sources/**",
                        "/api/escalation-policies/**",
                        "/api/police-offices/**",
                        "/api/bulletins/**",
                        "/api/data-breaches/**"))
                .and(to("reporting", at.reporting(), "/api/indicators/**"))
                .and(to(
                        "notification",
                        at.notification(),
                        "/api/alerts/**",
                        "/api/alert-stream/**",
                        "/api/webhooks/**",
                        "/api/cap/**",
                        "/api/duty/**",
                        "/api/posts/**",
                        "/api/drills/**",
                        "/api/reminders/**",
                        "/command-centre/**"));
    }

    private static RouterFunction<ServerResponse> to(String service, List<URI> replicas, String... paths) {
        Upstream upstream = new Upstream(service, replicas);
        RouterFunction<ServerResponse> api = toward(upstream, replicas, paths).build();
        RouterFunction<ServerResponse> docs = toward(
                        upstream,
                        replicas,
                        "/docs/" + service + "/v3/api-docs/**",
                        "/docs/" + service + "/asyncapi.json")
                .before(stripPrefix(2))
                .build();
        return api.and(docs);
    }

    private static RouterFunctions.Builder toward(Upstream upstream, List<URI> replicas, String... paths) {
        return route(upstream.service())
                .route(path(paths), http())
                .before(uri(replicas.getFirst()))
                // Addresses that a service writes into its answers then lead back to this origin.
                .before(preserveHostHeader())
                .before(request -> {
                    request.attributes().put(DirectProxyExchange.UPSTREAM, upstream);
                    return request;
                })
                .onError(
                        UpstreamUnreachable.class,
                        (failure, request) -> ServerResponse.status(503)
                                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                                .body(((UpstreamUnreachable) failure).problem()));
    }
}
