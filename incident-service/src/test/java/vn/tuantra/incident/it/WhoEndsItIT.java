package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.expect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;

/** A case is ended by whoever has it, found by its number, and as grave as it is. */
class WhoEndsItIT extends OnDuty {

    private static final String RESULT = "{\"outcome\":\"DISPERSED\",\"result\":\"Xong\"}";
    private static final String REASON = "{\"reason\":\"Báo nhầm\"}";

    @Test
    void theWardDoesNotEndWhatTheDistrictHasTaken() {
        UUID id = people.underway("CRM-03");
        expect(200, people.district().post(path(id, "take-over"), REASON));

        assertThat(people.command().post(path(id, "resolution"), RESULT).code()).isEqualTo("NOT_THE_HANDLING_UNIT");
        assertThat(people.ward().post(path(id, "false-alarm"), REASON).code()).isEqualTo("NOT_THE_HANDLING_UNIT");
        assertThat(allowed(people.command(), id)).doesNotContain("resolve", "declare-false");
        Api districtCommand = people.as("command-d", District.BA_DINH_POLICE, "DISTRICT_POLICE_COMMAND");
        assertThat(allowed(districtCommand, id)).contains("resolve", "declare-false");
        assertThat(expect(200, districtCommand.post(path(id, "resolution"), RESULT))
                        .path("state")
                        .asString())
                .isEqualTo("RESOLVED");
    }

    @Test
    void anErrorFoundAfterTheEndIsMendedByTakingTheCaseUpAgain() {
        UUID id = people.underway("CRM-03");
        expect(200, people.command().post(path(id, "resolution"), RESULT));

        JsonNode reopened = expect(200, people.command().post(path(id, "reopening"), REASON));

        assertThat(reopened.path("state").asString()).isEqualTo("RESPONDING");
        assertThat(reopened.has("resolution")).isFalse();
    }

    @Test
    void aWeaponInWhatIsViolentByItsNameIsSpeciallyGrave() {
        assertThat(severityOf(people.reported("ORD-01", ",\"modifiers\":[\"WEAPON\"]")))
                .isEqualTo("S1");
        assertThat(severityOf(people.reported("ORD-02", ",\"modifiers\":[\"WEAPON\"]")))
                .isEqualTo("S2");
    }

    @Test
    void aCaseIsFoundByItsNumberAndByTheEndOfIt() {
        UUID id = people.reported("ORD-05", "");
        String number = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> people.ward()
                                .get("/api/incidents/" + id)
                                .body()
                                .path("number")
                                .asString(""),
                        given -> !given.isEmpty());
        String end = number.substring(number.lastIndexOf('-') + 1);

        for (String text : new String[] {number, number.toLowerCase(Locale.ROOT), end, end.replaceFirst("^0+", "0")}) {
            assertThat(people.ward()
                            .post("/api/incidents/search", "{\"text\":\"" + text + "\"}")
                            .body()
                            .path("items")
                            .findValuesAsString("id"))
                    .as(text)
                    .contains(id.toString());
        }
        assertThat(people.ward()
                        .post("/api/incidents/search", "{\"text\":\"VV-99999-1999-9999\"}")
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void theClockOfABreachCannotBeCheated() {
        Api keeper = people.as("keeper", District.BA_DINH_POLICE, "DISTRICT_POLICE_COMMAND");
        UUID id = UUID.randomUUID();
        Instant hourAgo = Instant.now().minusSeconds(3600);

        Answer tomorrow =
                keeper.post("/api/data-breaches", breach(id, Instant.now().plus(Duration.ofDays(1))));
        assertThat(tomorrow.code()).isEqualTo("TIME_NOT_PLAUSIBLE");
        assertThat(tomorrow.body().path("field").asString()).isEqualTo("discoveredAt");
        expect(201, keeper.post("/api/data-breaches", breach(id, hourAgo)));
        String told = "/api/data-breaches/" + id + "/notification";
        assertThat(keeper.post(told, notification("CV-1", hourAgo.minusSeconds(60)))
                        .code())
                .isEqualTo("TIME_NOT_PLAUSIBLE");
        assertThat(keeper.post(told, notification("CV-1", Instant.now().plus(Duration.ofDays(1))))
                        .code())
                .isEqualTo("TIME_NOT_PLAUSIBLE");
        expect(200, keeper.post(told, notification("CV-1", hourAgo.plusSeconds(60))));
        expect(200, keeper.post(told, notification("CV-1", hourAgo.plusSeconds(60))));
        assertThat(keeper.post(told, notification("CV-2", hourAgo.plusSeconds(60)))
                        .code())
                .isEqualTo("ALREADY_RECORDED");
    }

    private String severityOf(UUID id) {
        return people.ward().get("/api/incidents/" + id).body().path("severity").asString();
    }

    private static List<String> allowed(Api who, UUID id) {
        return who.get("/api/incidents/" + id)
                .body()
                .path("allowed")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static String path(UUID id, String command) {
        return "/api/incidents/" + id + "/" + command;
    }

    private static String breach(UUID id, Instant discoveredAt) {
        return "{\"id\":\"%s\",\"discoveredAt\":\"%s\",\"description\":\"Mất máy\",\"affected\":1}"
                .formatted(id, discoveredAt);
    }

    private static String notification(String reference, Instant at) {
        return "{\"reference\":\"%s\",\"notifiedAt\":\"%s\"}".formatted(reference, at);
    }
}
