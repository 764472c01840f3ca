package vn.tuantra.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import vn.tuantra.local.PortPlan;

class GatewaySimulatorTest {

    private final int port = PortPlan.free().gateway();

    @Test
    void keepsWhatItWasToldTheNewestFirst() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient();
                GatewaySimulator gateway = GatewaySimulator.start(port)) {
            assertThat(gateway).isNotNull();
            assertThat(send(http, "/sms", "{\"to\":\"1\"}").statusCode()).isEqualTo(200);
            assertThat(send(http, "/voice", "{\"to\":\"2\"}").body()).contains("sim-2");

            String shown = http.send(
                            HttpRequest.newBuilder(uri("/messages")).build(), HttpResponse.BodyHandlers.ofString())
                    .body();

            assertThat(shown)
                    .isEqualTo("[{\"channel\":\"VOICE\",\"message\":{\"to\":\"2\"}},\n"
                            + "{\"channel\":\"SMS\",\"message\":{\"to\":\"1\"}}]");
            assertThat(send(http, "/elsewhere", "").statusCode()).isEqualTo(404);
        }
    }

    private HttpResponse<String> send(HttpClient http, String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
