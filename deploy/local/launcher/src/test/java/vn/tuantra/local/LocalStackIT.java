package vn.tuantra.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Everything but the services, which are not built yet when this module is. */
class LocalStackIT {

    private static final Path EDGE = Path.of("../edge/target/local-edge-0.1.0-SNAPSHOT.jar");

    @Test
    void runsSurvivesKillsAndLeavesNothingBehind() throws Exception {
        assumeTrue(Files.exists(EDGE), "the edge is not built");
        StackOptions options = StackOptions.onFreePorts();
        for (Service service : Service.values()) {
            options = options.withReplicas(service, 0);
        }
        LocalStack stack = LocalStack.start(options);
        try (stack) {
            assertThat(stack.processNames()).containsExactlyInAnyOrder("store", "broker", "edge");
            assertThatThrownBy(() -> stack.tokens().of("nobody")).hasMessageContaining("invalid_grant");
            String token = stack.tokens().of("trucban.trucbach");
            String keys = keysOf(stack);

            stack.kill9("edge");
            assertThat(stack.isRunning("edge")).isFalse();
            stack.restart("edge");

            assertThat(keysOf(stack)).as("tokens outlive the edge").isEqualTo(keys);
            assertThat(stack.tokens().of("trucban.trucbach")).as("kept").isEqualTo(token);
            assertThat(stack.tokens().of("trucban.trucbach", Duration.ofMinutes(-1)))
                    .isNotEqualTo(token);
            assertThat(stack.tokens().ofClient("integration-camera")).isNotEqualTo(token);
        }

        assertThat(stack.processNames()).noneMatch(stack::isRunning);
        assertThat(stack.logFolder().resolve("edge.log")).isNotEmptyFile();
        assertThat(stack.logFolder().resolveSibling("data")).doesNotExist();
        assertThat(stack.logFolder().resolveSibling("running")).doesNotExist();
    }

    private static String keysOf(LocalStack stack) throws Exception {
        URI address = stack.edge().resolve("/oauth2/jwks");
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        return answer.body();
    }
}
