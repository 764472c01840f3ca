package vn.tuantra.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import vn.tuantra.local.EdgeClient;
import vn.tuantra.local.EdgeClient.Answer;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.StackFailure;
import vn.tuantra.local.demo.DemoDistrict;

/** A team leader in Trúc Bạch whose phone tries again until it is answered. */
record Leader(EdgeClient client) {

    static final String NAME = "totruong.trucbach";

    static Leader of(LocalStack stack) {
        return new Leader(stack.client());
    }

    /** Reports and tries again, with the same id, until the report is accepted. */
    UUID reportUntilAccepted(String category, Duration longest) {
        UUID id = UUID.randomUUID();
        reportUntilAccepted(report(id, category), longest);
        return id;
    }

    /** As a phone does; a limit on one person's reports is waited for. */
    void reportUntilAccepted(Map<String, Object> body, Duration longest) {
        Awaitility.await("report accepted")
                .atMost(longest)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> isAccepted(body));
    }

    Answer report(Map<String, Object> body) {
        return client.post(NAME, "/api/incidents", body);
    }

    static Map<String, Object> report(UUID id, String category) {
        Map<String, Object> body = new HashMap<>();
        body.put("id", id);
        body.put("category", category);
        body.put("unitId", DemoDistrict.TRUC_BACH);
        body.put("place", Map.of("latitude", 21.0457, "longitude", 105.8412));
        body.put("modifiers", List.of());
        body.put("detectedAt", Instant.parse("2022-04-15T15:00:00Z"));
        return body;
    }

    private boolean isAccepted(Map<String, Object> body) {
        try {
            return report(body).isSuccess();
        } catch (StackFailure noAnswer) {
            return false;
        }
    }
}
