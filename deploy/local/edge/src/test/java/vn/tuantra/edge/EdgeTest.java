package vn.tuantra.edge;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An edge on a free port with one fake service behind all of its routes, spoken to over real HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@Import(TheFirstMoment.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EdgeTest {

    static final int MOST_IN_FLIGHT = 3;
    static final int MOST_STREAMS = 5;
    static final JsonMapper JSON = new JsonMapper();
    static final FakeService SERVICE = FakeService.started();
    static final Path DATA = temporaryFolder();
    private static final int PORT = freePort();
    private static final int MANAGEMENT_PORT = freePort();
    static final URI MANAGEMENT = URI.create("http://127.0.0.1:" + MANAGEMENT_PORT);
    static final URI EDGE = URI.create("http://127.0.0.1:" + PORT);

    final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void where(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("server.address", () -> "127.0.0.1");
        registry.add("management.server.port", () -> MANAGEMENT_PORT);
        registry.add("edge.issuer", () -> EDGE);
        registry.add("edge.data-dir", () -> DATA);
        registry.add("edge.most-in-flight", () -> MOST_IN_FLIGHT);
        registry.add("edge.most-streams", () -> MOST_STREAMS);
        for (String service : new String[] {"team", "patrol", "incident"}) {
            registry.add("edge.services." + service, SERVICE::base);
        }
        registry.add("edge.services.reporting", () -> "http://127.0.0.1:1");
        // The first replica is never there.
        registry.add("edge.services.notification", () -> "http://127.0.0.1:1," + SERVICE.base());
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(EDGE.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(EDGE.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static JsonNode claims(String jwt) {
        return JSON.readTree(Base64.getUrlDecoder().decode(jwt.substring(jwt.indexOf('.') + 1, jwt.lastIndexOf('.'))));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("edge-test");
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
