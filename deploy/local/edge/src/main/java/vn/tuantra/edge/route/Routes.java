package vn.tuantra.edge.route;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
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
    RouterFunction<ServerResponse> serviceRoutes(EdgeProperties edge, HttpClient upstreamHttp) {
        EdgeProperties.Services at = edge.services();
        Doors doors = new Doors(upstreamHttp, edge);
        return doors.to(
                        "team",
                        at.team(),
                        "/api/units/**",
                        "/api/teams/**",
                        "/api/equipment/**",
                        "/api/training/**",
                        "/api/welfare/**",
                        "/teams/**")
                .and(doors.to(
                        "patrol",
                        at.patrol(),
                        "/api/patrols/**",
                        "/api/patrol-series/**",
                        "/api/hotspots/**",
                        "/api/checkpoints/**",
                        "/api/partner-organisations/**",
                        "/api/community-work/**",
                        "/api/supported-persons/**",
                        "/api/care-tasks/**",
                        "/api/support-requests/**",
                        "/api/duty-rosters/**",
                        "/patrol/**"))
                .and(doors.to(
                        "incident",
                        at.incident(),
                        "/api/incidents/**",
                        "/api/incident-categories/**",
                        "/api/incident-persons/**",
                        "/api/incident-reports/**",
                        "/api/incident-sources/**",
                        "/api/escalation-policies/**",
                        "/api/police-offices/**",
                        "/api/shifts/**",
                        "/api/bulletins/**",
                        "/api/data-breaches/**"))
                .and(doors.to("reporting", at.reporting(), "/api/indicators/**", "/api/reports/**", "/reports/**"))
                .and(doors.to(
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
}
