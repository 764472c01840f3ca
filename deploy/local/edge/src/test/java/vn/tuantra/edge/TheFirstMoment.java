package vn.tuantra.edge;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** Asks as soon as the port is open, which is before the context is complete. */
@TestConfiguration(proxyBeanMethods = false)
class TheFirstMoment {

    static final List<HttpResponse<String>> ANSWERS = new ArrayList<>();

    @EventListener
    void opened(ServletWebServerInitializedEvent event) throws Exception {
        if (event.getWebServer().getPort() == EdgeTest.EDGE.getPort()) {
            for (String path : new String[] {"/api/incidents", "/", "/oauth2/jwks"}) {
                ANSWERS.add(HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(EdgeTest.EDGE.resolve(path))
                                        .build(),
                                BodyHandlers.ofString()));
            }
        }
    }
}
