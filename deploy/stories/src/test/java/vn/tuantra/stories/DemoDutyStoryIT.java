package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import vn.tuantra.local.EdgeClient.Answer;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.demo.DemoDistrict;

/** What the README promises of the demo: somebody is on duty everywhere, and who may set up a webhook. */
@ExtendWith(RunningSystem.class)
@Tag("long")
class DemoDutyStoryIT {

    private final LocalStack stack = RunningSystem.stack();

    @Test
    void everyCommandPostHasTwoPeopleOnDutyAndNoGapAhead() {
        for (String desk : List.of("trucban.trucbach", "trucban.quan", "trucban.thanhpho")) {
            JsonNode rota = stack.client()
                    .get(desk, "/api/duty/rotas/" + unitOf(desk))
                    .orFail()
                    .json();

            assertThat(rota.path("shifts")
                            .valueStream()
                            .map(shift -> shift.path("contactId").asString())
                            .distinct())
                    .as(desk)
                    .hasSize(2);
            assertThat(rota.hasNonNull("gapFrom")).as(desk).isFalse();
        }
    }

    @Test
    void theGatewayShowsWhatIsSentToThoseOnDuty() throws Exception {
        Leader.of(stack).reportUntilAccepted("FIR-01", Duration.ofSeconds(30));

        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(messages()).contains("\"channel\":\"SMS\"", "090000040"));
    }

    @Test
    void aWebhookIsSetUpByTheCommandAndNotByTheDutyDesk() {
        assertThat(webhook("trucban.trucbach").code()).isEqualTo("ROLE_NOT_ALLOWED");

        Answer subscribed = webhook("chihuy.trucbach").orFail();

        assertThat(subscribed.json().path("secret").asString()).startsWith("whsec_");
    }

    private Answer webhook(String who) {
        return stack.client()
                .post(
                        who,
                        "/api/webhooks",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "unitId",
                                DemoDistrict.TRUC_BACH_POLICE,
                                "url",
                                "http://127.0.0.1:9/"));
    }

    private static UUID unitOf(String desk) {
        return switch (desk) {
            case "trucban.quan" -> DemoDistrict.DISTRICT_POLICE;
            case "trucban.thanhpho" -> DemoDistrict.CITY_POLICE;
            default -> DemoDistrict.TRUC_BACH_POLICE;
        };
    }

    private String messages() throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(stack.gatewayMessages()).build(), BodyHandlers.ofString())
                .body();
    }
}
