package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.expect;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.testkit.http.Api;

/** A desk's shift: what is open, the account of it, and one officer who relieves another. */
class ShiftIT extends OnDuty {

    private static final String REASON = "{\"reason\":\"Báo nhầm\"}";

    private Instant from = Instant.EPOCH;

    @BeforeEach
    void now() {
        from = Instant.now();
    }

    @Test
    void whatIsOpenAndWasBroughtToADeskComesInOneAnswer() {
        UUID waiting = people.reported("ORD-05", "");
        UUID taken = people.underway("CRM-03");
        UUID over = people.reported("ORD-05", "");
        expect(200, people.ward().post("/api/incidents/" + over + "/false-alarm", REASON));

        List<JsonNode> open = items(expect(200, people.ward().get("/api/incidents/open")));

        assertThat(ids(open)).contains(waiting.toString(), taken.toString()).doesNotContain(over.toString());
        JsonNode one = the(open, taken);
        assertThat(one.path("outline").asBoolean()).isTrue();
        assertThat(one.path("sequence").asLong()).isGreaterThan(1);
        assertThat(one.path("acknowledgement").path("unitId").asString()).isEqualTo(TRUC_BACH_POLICE.toString());
        assertThat(one.path("dispatches")).hasSize(1);
        assertThat(one.has("history")).isFalse();
        assertThat(the(open, waiting).path("allowed").toString()).contains("acknowledge");
        // The neighbour was told of none of them, the district of the grave one only.
        assertThat(ids(items(expect(200, people.neighbour().get("/api/incidents/open")))))
                .doesNotContain(waiting.toString(), taken.toString());
        assertThat(ids(items(expect(200, people.district().get("/api/incidents/open")))))
                .contains(taken.toString())
                .doesNotContain(waiting.toString());
    }

    @Test
    void aLongListOfOpenCasesComesInPiecesWithoutLossOrRepetition() {
        UUID first = people.reported("ORD-05", "");
        UUID second = people.reported("ORD-05", "");

        JsonNode page = expect(200, people.ward().get("/api/incidents/open?limit=1"));

        assertThat(ids(items(page))).containsExactly(second.toString());
        JsonNode next = expect(
                200,
                people.ward()
                        .get("/api/incidents/open?limit=1&cursor="
                                + page.path("next").asString()));
        assertThat(ids(items(next))).containsExactly(first.toString());
    }

    @Test
    void theAccountOfAShiftSaysWhatCameWhoTookItAndWhatIsStillOpen() {
        UUID before = people.reported("ORD-05", "");
        Instant began = Instant.now();
        UUID taken = people.underway("CRM-03");
        UUID wrong = people.reported("ORD-05", "");
        expect(200, people.ward().post("/api/incidents/" + wrong + "/false-alarm", REASON));
        UUID note = UUID.randomUUID();
        expect(
                201,
                people.ward().post("/api/shifts/notes", "{\"id\":\"%s\",\"text\":\"Đèn đường tắt\"}".formatted(note)));

        JsonNode account = account(people.ward(), began);

        assertThat(account.path("complete").asBoolean()).isTrue();
        JsonNode figures = account.path("figures");
        assertThat(figures.path("received").asInt()).isEqualTo(2);
        assertThat(figures.path("taken").asInt()).isEqualTo(1);
        assertThat(figures.path("falseAlarms").asInt()).isEqualTo(1);
        assertThat(figures.path("bySeverity").path("S1").asInt()).isEqualTo(1);
        List<JsonNode> cases = account.path("cases").valueStream().toList();
        assertThat(the(cases, taken).path("takenBy").path("subject").asString()).isEqualTo("duty-1");
        assertThat(the(cases, taken).path("secondsToTake").asLong()).isBetween(0L, 60L);
        assertThat(the(cases, taken).has("endedAt")).isFalse();
        assertThat(the(cases, wrong).has("endedAt")).isTrue();
        assertThat(the(cases, before).path("before").asBoolean()).isTrue();
        assertThat(account.path("notes").toString()).contains("Đèn đường tắt", "duty-1");

        // As it stood at an earlier end of the shift nothing of that had come.
        JsonNode earlier = expect(200, people.ward().get("/api/shifts?from=%s&to=%s".formatted(from, began)));
        assertThat(ids(earlier.path("cases").valueStream().toList()))
                .contains(before.toString())
                .doesNotContain(taken.toString(), wrong.toString());
        // A case that ended in the shift was open when it began.
        expect(200, people.ward().post("/api/incidents/" + before + "/false-alarm", REASON));
        assertThat(the(account(people.ward(), began).path("cases").valueStream().toList(), before)
                        .has("endedAt"))
                .isTrue();
    }

    @Test
    void whoCommandsSeesEveryWardBelowAndNobodySeesBeside() {
        UUID id = people.reported("CRM-03", "");

        JsonNode district = account(people.district(), from);

        assertThat(ids(district.path("cases").valueStream().toList())).contains(id.toString());
        assertThat(people.neighbour()
                        .get("/api/shifts?unit=%s&from=%s&to=%s".formatted(TRUC_BACH_POLICE, from, end()))
                        .code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(ids(account(people.neighbour(), from)
                        .path("cases")
                        .valueStream()
                        .toList()))
                .doesNotContain(id.toString());
        assertThat(people.leader()
                        .get("/api/shifts?from=%s&to=%s".formatted(from, end()))
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(expect(
                                200,
                                people.district()
                                        .get("/api/shifts?unit=%s&from=%s&to=%s"
                                                .formatted(TRUC_BACH_POLICE, from, end())))
                        .path("unitId")
                        .asString())
                .isEqualTo(TRUC_BACH_POLICE.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z, INVALID_FIELD",
        "from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z, INVALID_FIELD",
        "from=yesterday&to=2026-01-01T00:00:00Z, MALFORMED_VALUE",
        "from=2026-01-01T00:00:00Z, MISSING_PARAMETER",
    })
    void aShiftThatIsNoneIsRefused(String query, String code) {
        assertThat(people.ward().get("/api/shifts?" + query).code()).isEqualTo(code);
    }

    @Test
    void oneOfficerRelievesAnotherAndBothSign() {
        UUID open = people.reported("ORD-05", "");
        UUID id = UUID.randomUUID();
        String body = "{\"id\":\"%s\",\"note\":\"Theo dõi phố Trúc Bạch\"}".formatted(id);
        JsonNode signed = expect(201, people.ward().post("/api/shifts/reliefs", body));
        assertThat(signed.path("open").toString()).contains(open.toString());
        expect(200, people.ward().post("/api/shifts/reliefs", body));

        // Nobody else signs for this desk meanwhile, and whoever goes cannot be who comes.
        assertThat(people.command()
                        .post("/api/shifts/reliefs", "{\"id\":\"%s\"}".formatted(UUID.randomUUID()))
                        .code())
                .isEqualTo("SHIFT_ALREADY_HANDED_OVER");
        String path = "/api/shifts/reliefs/" + id;
        assertThat(people.ward().post(path + "/acceptance", "{}").code()).isEqualTo("SHIFT_SAME_OFFICER");
        assertThat(people.neighbour().post(path + "/acceptance", "{}").code()).isEqualTo("NOT_FOUND");
        assertThat(reliefs().path("waiting").path("by").path("subject").asString())
                .isEqualTo("duty-1");

        JsonNode accepted = expect(200, people.command().post(path + "/acceptance", "{}"));

        assertThat(accepted.path("acceptedBy").path("subject").asString()).isEqualTo("command-1");
        expect(200, people.command().post(path + "/acceptance", "{}"));
        assertThat(reliefs().has("waiting")).isFalse();
        assertThat(reliefs().path("last").path("id").asString()).isEqualTo(id.toString());
        assertThat(people.ward().post(path + "/withdrawal", "{}").code()).isEqualTo("SHIFT_NOT_WAITING");
        assertThat(account(people.ward(), from).path("reliefs").toString()).contains(id.toString());
    }

    @Test
    void whoStaysAfterAllWithdrawsAndMaySignAgain() {
        UUID id = UUID.randomUUID();
        Api desk = people.as("duty-d2", BA_DINH_POLICE, "DISTRICT_POLICE_DUTY");
        expect(201, desk.post("/api/shifts/reliefs", "{\"id\":\"%s\"}".formatted(id)));

        expect(200, desk.post("/api/shifts/reliefs/" + id + "/withdrawal", "{}"));

        assertThat(people.district()
                        .post("/api/shifts/reliefs/" + id + "/acceptance", "{}")
                        .code())
                .isEqualTo("SHIFT_NOT_WAITING");
        UUID again = UUID.randomUUID();
        expect(201, desk.post("/api/shifts/reliefs", "{\"id\":\"%s\"}".formatted(again)));
        expect(200, people.district().post("/api/shifts/reliefs/" + again + "/acceptance", "{}"));
    }

    private JsonNode reliefs() {
        return expect(200, people.ward().get("/api/shifts/reliefs"));
    }

    private JsonNode account(Api who, Instant begin) {
        return expect(200, who.get("/api/shifts?from=%s&to=%s".formatted(begin, end())));
    }

    private static Instant end() {
        return Instant.now().plus(Duration.ofMinutes(1));
    }

    private static List<JsonNode> items(JsonNode page) {
        return page.path("items").valueStream().toList();
    }

    private static List<String> ids(List<JsonNode> cases) {
        return cases.stream().map(one -> one.path("id").asString()).toList();
    }

    private static JsonNode the(List<JsonNode> cases, UUID id) {
        Predicate<JsonNode> wanted = one -> one.path("id").asString().equals(id.toString());
        return cases.stream().filter(wanted).findFirst().orElseThrow();
    }
}
