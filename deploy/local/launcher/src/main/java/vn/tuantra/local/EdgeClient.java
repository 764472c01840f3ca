package vn.tuantra.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.tuantra.contract.EventJson;

/** Calls the public API through the edge in the name of demo users. */
public final class EdgeClient {

    private final URI edge;
    private final Tokens tokens;
    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    public EdgeClient(URI edge, Tokens tokens) {
        this.edge = edge;
        this.tokens = tokens;
    }

    public Answer get(String username, String path) {
        return call("GET", username, path, null);
    }

    /** Posts anything that Jackson can write. */
    public Answer post(String username, String path, Object body) {
        return call("POST", username, path, body);
    }

    public Answer put(String username, String path, Object body) {
        return call("PUT", username, path, body);
    }

    public Answer delete(String username, String path) {
        return call("DELETE", username, path, null);
    }

    /** The token that the calls of a user carry. */
    public String tokenOf(String username) {
        return tokens.of(username);
    }

    public URI address(String path) {
        return edge.resolve(path);
    }

    private Answer call(String method, String username, String path, @Nullable Object body) {
        BodyPublisher publisher = body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(EventJson.mapper().writeValueAsBytes(body));
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + tokens.of(username))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .timeout(Duration.ofSeconds(30))
                .method(method, publisher)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Answer(method + " " + path, answer.statusCode(), parse(answer.body()), answer.body());
        } catch (IOException cause) {
            throw new StackFailure(method + " " + path + " got no answer", cause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StackFailure(method + " " + path + " was interrupted", stopping);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank()
                    ? MissingNode.getInstance()
                    : EventJson.mapper().readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** What the system answered. */
    public record Answer(String request, int status, JsonNode json, String text) {

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** This answer when it is a success; otherwise a failure that says what was refused and why. */
        public Answer orFail() {
            if (!isSuccess()) {
                throw new StackFailure(request + " → " + status + " " + text);
            }
            return this;
        }

        /** The stable code of a problem, empty when there is none. */
        public String code() {
            return json.path("code").asString("");
        }
    }
}
