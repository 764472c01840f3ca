package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.expect;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.DIEN_BIEN;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.GROUP_5;
import static vn.tuantra.testkit.district.District.HANOI_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;

/** The escalation policy as data. */
class PolicyIT extends OnDuty {

    @Test
    void aDryRunSaysWhoWouldBeAlertedAndTellsNobody() {
        JsonNode affray = dryRun("ORD-01", "");
        JsonNode fight = dryRun("ORD-01", ",\"modifiers\":[\"DEATH\"]");
        JsonNode noise = dryRun("ORD-04", "");

        assertThat(affray.path("severity").asString()).isEqualTo("S2");
        assertThat(affray.path("alerted").findValuesAsString("afterSeconds")).containsExactly("0", "1", "3");
        assertThat(affray.at("/alerted/1/nameVi").asString()).isEqualTo("Công an quận Ba Đình");
        assertThat(fight.path("alerted").findValuesAsString("afterSeconds")).containsExactly("0", "0", "0");
        assertThat(noise.path("alerted")).isEmpty();
    }

    @Test
    void aPolicyOfTheDistrictHoldsFromItsDayOnForItsCategory() {
        UUID id = UUID.randomUUID();
        Instant begin = Instant.now().plusSeconds(3);
        put(id, begin, """
                [{"unitId":"%s","category":"DIS-02","severity":"S2","reach":2,"firstSeconds":60,"top":1}]
                """.formatted(DIEN_BIEN));

        assertThat(alertedUnits(people.as("l", DIEN_BIEN, "TEAM_LEADER"), DIEN_BIEN))
                .isEqualTo(1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> alertedUnits(people.as("l", DIEN_BIEN, "TEAM_LEADER"), DIEN_BIEN) == 2);
        assertThat(alertedUnits(people.leader(), TRUC_BACH)).isEqualTo(1);
        Answer late = putAnswer(id, Instant.now().plusSeconds(60), "[{\"severity\":\"S2\",\"reach\":1}]");
        assertThat(late.code()).isEqualTo("POLICY_IN_FORCE");
    }

    /** The police of the other ward hear of it at once, and where nobody has named it those above both. */
    @Test
    void aDryRunNamesTheNeighbourOfACaseOnTheBorder() {
        String border = ",\"borderUnitId\":\"%s\"";

        assertThat(unitsOf(dryRun("DIS-02", border.formatted(DIEN_BIEN))))
                .startsWith(TRUC_BACH_POLICE + " 0", DIEN_BIEN_POLICE + " 0", BA_DINH_POLICE + " 1");
        assertThat(unitsOf(dryRun("DIS-02", ",\"modifiers\":[\"BORDER_AREA\"]")))
                .startsWith(TRUC_BACH_POLICE + " 0", BA_DINH_POLICE + " 0");
        // The own ward is nobody's neighbour: whoever names it says that it is on the border.
        assertThat(unitsOf(dryRun("DIS-02", border.formatted(TRUC_BACH))))
                .startsWith(TRUC_BACH_POLICE + " 0", BA_DINH_POLICE + " 0");
        assertThat(unitsOf(dryRun("DIS-02", ""))).startsWith(TRUC_BACH_POLICE + " 0", BA_DINH_POLICE + " 1");
    }

    @Test
    void aReplayCountsTheNeighbourThenAndNow() {
        UUID id = UUID.randomUUID();
        Instant from = Instant.now().minusSeconds(1);
        UUID incident = UUID.randomUUID();
        Api leader = people.as("l", DIEN_BIEN, "TEAM_LEADER");
        expect(
                201,
                leader.post(
                        "/api/incidents",
                        report(incident, DIEN_BIEN, "EVL-02")
                                .replace("\"place\"", "\"borderUnitId\":\"" + TRUC_BACH + "\",\"place\"")));
        expect(200, people.neighbour().post("/api/incidents/" + incident + "/acknowledgement", "{}"));
        put(id, Instant.now().plus(Duration.ofDays(30)), "[{\"severity\":\"S2\",\"reach\":1,\"firstSeconds\":60}]");

        JsonNode outcome = replayed(id, from);

        assertThat(outcome.path("changed").toString()).doesNotContain(incident.toString());
        assertThat(outcome.path("alertsThen").asInt()).isGreaterThanOrEqualTo(2);
    }

    /** L16: what people made of a case later is not what the policy made of the report. */
    @Test
    void aReplayLeavesOutWhomACaseReachedWhenItWasJudgedAnew() {
        UUID id = UUID.randomUUID();
        Instant from = Instant.now().minusSeconds(1);
        UUID incident = UUID.randomUUID();
        Api leader = people.as("l", DIEN_BIEN, "TEAM_LEADER");
        expect(201, leader.post("/api/incidents", report(incident, DIEN_BIEN, "ORD-05")));
        expect(200, people.neighbour().post("/api/incidents/" + incident + "/classification", "{\"severity\":\"S1\"}"));
        put(id, Instant.now().plus(Duration.ofDays(30)), "[{\"severity\":\"S3\",\"reach\":1,\"firstSeconds\":3600}]");

        assertThat(replayed(id, from).path("changed").toString()).doesNotContain(incident.toString());
    }

    @Test
    void aReplayComparesAPeriodWithWhatReallyHappened() {
        UUID id = UUID.randomUUID();
        Instant from = Instant.now().minusSeconds(1);
        UUID incident = UUID.randomUUID();
        Api leader = people.as("l", DIEN_BIEN, "TEAM_LEADER");
        expect(201, leader.post("/api/incidents", report(incident, DIEN_BIEN, "EVL-02")));
        expect(200, people.neighbour().post("/api/incidents/" + incident + "/acknowledgement", "{}"));
        put(id, Instant.now().plus(Duration.ofDays(30)), "[{\"severity\":\"S2\",\"reach\":3,\"firstSeconds\":60}]");

        JsonNode outcome = replayed(id, from);

        assertThat(outcome.path("incidents").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(outcome.path("alertsNow").asInt())
                .isGreaterThan(outcome.path("alertsThen").asInt());
        assertThat(outcome.path("changed").toString()).contains(incident.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"x","validFrom":"2022-01-01T00:00:00Z","lines":[{"severity":"S2","reach":1}]} | POLICY_IN_FORCE
            {"name":"x","validFrom":"2099-01-01T00:00:00Z","lines":[]}                            | INVALID_FIELD
            {"name":"x","validFrom":"2099-01-01T00:00:00Z","lines":[{"severity":"S9","reach":1}]} | MALFORMED_VALUE
            {"name":"x","validFrom":"2099-01-01T00:00:00Z","lines":[{"severity":"S2","reach":1,"category":"crm"}]} | INVALID_FIELD
            {"name":"x","validFrom":"2099-01-01T00:00:00Z","lines":[{"severity":"S2","reach":-1}]} | INVALID_FIELD
            {"name":"x","validFrom":"2099-01-01T00:00:00Z","lines":[{"severity":"S2","reach":1,"category":"CRM-99"}]} | UNKNOWN_CATEGORY
            {"name":"x","validFrom":"2099-01-01T00:00:00Z","lines":[{"severity":"S2","reach":1,"category":"XXX"}]} | UNKNOWN_CATEGORY
            {"name":"x","validFrom":"2099-01-01T00:00:00Z","lines":[{"severity":"S1","reach":0}]} | POLICY_SILENCES_ALERT
            {"name":"x","validFrom":"2099-01-01T00:00:00Z","lines":[{"severity":"S1","reach":1}]} | POLICY_SILENCES_ALERT
            {"name":"x","validFrom":"2099-01-01T00:00:00Z","lines":[{"severity":"S4","reach":0},{"severity":"S2","reach":0}]} | POLICY_SILENCES_ALERT
            {"name":"x","validFrom":"2099-01-01T00:00:00Z","lines":[{"severity":"S3","reach":0,"category":"CRM"}]} | POLICY_SILENCES_ALERT
            """)
    void badPoliciesAreNamed(String body, String code) {
        assertThat(command()
                        .send(
                                "PUT",
                                "/api/escalation-policies/" + UUID.randomUUID(),
                                BodyPublishers.ofString(body),
                                Map.of())
                        .code())
                .isEqualTo(code);
    }

    @Test
    void whatHoldsEverywhereIsForWhoeverIsResponsibleForEverything() {
        String everywhere =
                "{\"name\":\"x\",\"validFrom\":\"2099-01-01T00:00:00Z\",\"lines\":[{\"severity\":\"S2\",\"reach\":1}]}";
        String path = "/api/escalation-policies/" + UUID.randomUUID();

        assertThat(people.as("c", TRUC_BACH, "DISTRICT_POLICE_COMMAND")
                        .send("PUT", path, BodyPublishers.ofString(everywhere), Map.of())
                        .code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(people.command()
                        .send("PUT", path, BodyPublishers.ofString(everywhere), Map.of())
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(people.leader()
                        .post("/api/escalation-policies/dry-run", "{}")
                        .status())
                .isIn(403, 422);
    }

    /** What the police of the ward across the border would have been told since an instant. */
    private JsonNode replayed(UUID policy, Instant from) {
        String period = """
                {"unitId":"%s","from":"%s","to":"%s"}
                """.formatted(DIEN_BIEN_POLICE, from, Instant.now().plusSeconds(5));
        return expect(
                200,
                people.as("c", BA_DINH_POLICE, "DISTRICT_POLICE_COMMAND")
                        .post("/api/escalation-policies/" + policy + "/replay", period));
    }

    private JsonNode dryRun(String category, String more) {
        return expect(
                200, people.ward().post("/api/escalation-policies/dry-run", """
                {"category":"%s","unitId":"%s"%s}""".formatted(category, GROUP_5, more)));
    }

    private static List<String> unitsOf(JsonNode plan) {
        return plan.path("alerted")
                .valueStream()
                .map(step -> step.path("unitId").asString() + " "
                        + step.path("afterSeconds").asLong())
                .toList();
    }

    private int alertedUnits(Api leader, UUID ward) {
        return expect(201, leader.post("/api/incidents", report(UUID.randomUUID(), ward, "DIS-02")))
                .path("escalations")
                .size();
    }

    private static String report(UUID id, UUID unit, String category) {
        return """
                {"id":"%s","category":"%s","unitId":"%s","place":{"address":"Hồ Trúc Bạch"}}
                """.formatted(id, category, unit);
    }

    private void put(UUID id, Instant from, String lines) {
        expect(200, putAnswer(id, from, lines));
    }

    private Answer putAnswer(UUID id, Instant from, String lines) {
        return command()
                .send(
                        "PUT",
                        "/api/escalation-policies/" + id,
                        BodyPublishers.ofString(
                                "{\"name\":\"Thử\",\"validFrom\":\"%s\",\"lines\":%s}".formatted(from, lines)),
                        Map.of());
    }

    private Api command() {
        return people.as("c", HANOI_POLICE, "DISTRICT_POLICE_COMMAND");
    }
}
