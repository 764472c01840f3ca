package vn.tuantra.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.tuantra.contract.EventJson;
import vn.tuantra.local.demo.DemoUsers;

/** Access tokens of the demo's users and machines, fetched once and kept until shortly before they end. */
public final class Tokens {

    private static final Duration RENEW_BEFORE_END = Duration.ofMinutes(1);

    private final URI endpoint;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    public Tokens(URI edge) {
        this.endpoint = edge.resolve("/oauth2/token");
    }

    /** A token of a demo user such as {@code trucban.trucbach}. */
    public String of(String username) {
        return kept(username, Map.of());
    }

    /** A token that ends after so long; zero or less for one that has ended. Never kept. */
    public String of(String username, Duration lifetime) {
        return fetch(demoUser(username, Map.of("expires_in", Long.toString(lifetime.toSeconds()))))
                .value();
    }

    /** A token of a machine such as {@code integration-camera}. */
    public String ofClient(String clientId) {
        return kept(
                clientId,
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        clientId,
                        "client_secret",
                        DemoUsers.read().secretOf(clientId)));
    }

    private String kept(String name, Map<String, String> form) {
        return kept.compute(
                        name,
                        (same, token) -> token != null && token.lasts()
                                ? token
                                : fetch(form.isEmpty() ? demoUser(name, form) : form))
                .value();
    }

    private static Map<String, String> demoUser(String username, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("grant_type", "urn:tuantra:demo-user");
        form.put("client_id", "tuantra-demo-cli");
        form.put("username", username);
        form.put("password", DemoUsers.read().password());
        return form;
    }

    private Token fetch(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StackFailure("No token: " + answer.statusCode() + " " + answer.body());
            }
            JsonNode json = EventJson.mapper().readTree(answer.body());
            long ends = System.nanoTime()
                    + Duration.ofSeconds(json.path("expires_in").asLong()).toNanos();
            return new Token(json.path("access_token").asString(), ends);
        } catch (IOException cause) {
            throw new StackFailure("No token from " + endpoint, cause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Fetching a token was interrupted", stopping);
        }
    }

    private record Token(String value, long endsNanos) {

        boolean lasts() {
            return endsNanos - System.nanoTime() > RENEW_BEFORE_END.toNanos();
        }
    }
}
