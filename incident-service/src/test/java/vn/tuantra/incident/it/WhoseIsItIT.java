package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.expect;
import static vn.tuantra.testkit.district.District.DIEN_BIEN;
import static vn.tuantra.testkit.district.District.GROUP_5;
import static vn.tuantra.testkit.district.District.TRUC_BACH;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import tools.jackson.databind.JsonNode;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;
import vn.tuantra.testkit.token.TestTokens;

/** What belongs to somebody is shown to nobody else, and asked for again it is no other thing. */
class WhoseIsItIT extends OnDuty {

    @LocalManagementPort
    private int management;

    /** Whoever could stop an input would silence a district without a trace. */
    @ParameterizedTest
    @ValueSource(strings = {"STOPPED", "PAUSED", "STARTED"})
    void nobodyStopsAnInputOnTheManagementPort(String state) {
        Api anyone = new Api(management, null);
        String input = "/actuator/bindings/incidentReports-in-0";

        assertThat(anyone.post(input, "{\"state\":\"" + state + "\"}").status()).isEqualTo(405);
        assertThat(anyone.get(input).raw().body()).contains("running");
    }

    @Test
    void theIdOfSomebodyElsesPersonGivesNothingAway() {
        UUID incident = people.reported("CRM-03", "");
        UUID person = UUID.randomUUID();
        expect(201, enter(people.leader(), incident, person, "0912000001"));
        UUID other = UUID.randomUUID();
        Api stranger = people.as("leader-2", DIEN_BIEN, "TEAM_LEADER");
        expect(
                201,
                stranger.post(
                        "/api/incidents",
                        Duty.report(other, "CRM-03", "").replace(GROUP_5.toString(), DIEN_BIEN.toString())));

        Answer answer = enter(stranger, other, person, "0912000001");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.raw().body()).doesNotContain("details", "VICTIM");
    }

    @Test
    void aCorrectedPersonIsNotAnsweredWithTheOldOne() {
        UUID incident = people.reported("CRM-03", "");
        UUID person = UUID.randomUUID();
        expect(201, enter(people.leader(), incident, person, "0912000001"));

        expect(200, enter(people.leader(), incident, person, "0912000001"));
        assertThat(enter(people.leader(), incident, person, "0912000002").code())
                .isEqualTo("ID_ALREADY_USED");
    }

    @Test
    void anotherPlaceIsAnotherPerson() {
        UUID first = people.reported("CRM-03", "");
        UUID second = people.reported("CRM-03", "");
        UUID person = UUID.randomUUID();
        expect(201, enter(people.leader(), first, person, "0912000001"));

        assertThat(enter(people.leader(), second, person, "0912000001").code()).isEqualTo("ID_ALREADY_USED");
    }

    @ParameterizedTest
    @CsvSource({"/api/incidents,CRM-03", "/api/incidents/drafts,ORD-04"})
    void theIdenticalReportOfAnotherWardIsNoRepetition(String path, String category) {
        UUID id = UUID.randomUUID();
        String body = Duty.report(id, category, ",\"description\":\"x\"");
        Answer first = people.leader().post(path, body);
        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);

        Answer other = people.as("city-1", TRUC_BACH_POLICE, "WARD_POLICE_DUTY").post(path, body);

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().has("place")).isFalse();
    }

    @Test
    void aReportSentAgainAsOfNowIsTheSameReport() {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();

        expect(201, people.leader().post("/api/incidents", at(id, now.minusSeconds(9))));
        Answer again = people.leader().post("/api/incidents", at(id, now));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("reportedAt").asString())
                .startsWith(now.minusSeconds(9).toString().substring(0, 19));
    }

    @Test
    void aTeamSeesItsOwnCasesAndNobodyElses() {
        UUID team = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        Api leader = new Api(people.port(), TestTokens.ofTeam("leader-7", TRUC_BACH, team, "TEAM_LEADER"));
        Api comrade = new Api(people.port(), TestTokens.ofTeam("member-7", TRUC_BACH, team, "TEAM_MEMBER"));
        Api otherTeam =
                new Api(people.port(), TestTokens.ofTeam("member-8", TRUC_BACH, UUID.randomUUID(), "TEAM_MEMBER"));
        expect(201, leader.post("/api/incidents", Duty.report(id, "CRM-07", "")));

        for (Api own : List.of(leader, comrade)) {
            assertThat(own.get("/api/incidents/" + id).status()).isEqualTo(200);
            assertThat(own.get("/api/incidents?category=CRM-07").raw().body()).contains(id.toString());
        }
        assertThat(otherTeam.get("/api/incidents/" + id).status()).isEqualTo(404);
        assertThat(otherTeam.get("/api/incidents/" + id + "/evidence").status()).isEqualTo(404);
        assertThat(otherTeam.get("/api/incidents?category=CRM-07").raw().body()).doesNotContain(id.toString());
        assertThat(people.ward().get("/api/incidents?category=CRM-07").raw().body())
                .contains(id.toString());
    }

    @Test
    void whoLookedAtAPersonIsKnownToTheAuditor() {
        UUID incident = people.reported("CRM-03", "");
        UUID person = UUID.randomUUID();
        expect(201, enter(people.leader(), incident, person, "0912000003"));
        expect(200, people.ward().post("/api/incidents/" + incident + "/acknowledgement", "{}"));
        expect(200, people.ward().post("/api/incident-persons/search", "{\"name\":\"Trần Thị Mơ\"}"));
        expect(
                200,
                people.ward()
                        .post(
                                "/api/incident-persons/" + person + "/unmasking",
                                "{\"purpose\":\"NOTIFY_RELATIVES\",\"reason\":\"báo cho chị Hoa\"}"));

        Api auditor = people.as("auditor", TRUC_BACH_POLICE, "AUDITOR");
        JsonNode looks = expect(200, auditor.get("/api/incident-persons/" + person + "/looks"))
                .path("items");

        assertThat(looks.findValuesAsString("action")).containsExactly("unmask-person", "search-persons");
        assertThat(looks.findValuesAsString("subject")).containsOnly("duty-1");
        assertThat(looks.path(0).path("purpose").asString()).isEqualTo("NOTIFY_RELATIVES");
        assertThat(looks.path(0).path("reason").asString()).isEqualTo("báo cho chị Hoa");
        assertThat(people.ward()
                        .get("/api/incident-persons/" + person + "/looks")
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
    }

    @Test
    void nobodyCallsTheWholeDistrictOutOfBedAgainAndAgainButAFirstArmedFightAlwaysGetsThrough() {
        Api impatient = people.as("leader-" + UUID.randomUUID(), TRUC_BACH, "TEAM_LEADER");
        // The allowance grows again while the machine is slow, so it is asked until it is used up.
        Answer tooOften = Stream.generate(
                        () -> impatient.post("/api/incidents", Duty.report(UUID.randomUUID(), "ORD-05", "")))
                .limit(500)
                .filter(answer -> answer.status() != 201)
                .findFirst()
                .orElseThrow();

        assertThat(tooOften.status()).isEqualTo(429);
        assertThat(tooOften.code()).isEqualTo("TOO_MANY_REPORTS");
        assertThat(tooOften.raw().headers().firstValue("retry-after")).isPresent();
        expect(
                201,
                impatient.post(
                        "/api/incidents", Duty.report(UUID.randomUUID(), "CRM-03", ",\"modifiers\":[\"WEAPON\"]")));
    }

    @Test
    void aMachineReportsInItsAreaAndInItsOwnNameOnly() {
        Api camera = people.as("camera-9", TRUC_BACH_POLICE, "INTEGRATION");

        assertThat(event(camera, "camera-9", DIEN_BIEN).code()).isEqualTo("OUTSIDE_THE_AREA");
        assertThat(event(camera, "somebody-else", GROUP_5).code()).isEqualTo("UNKNOWN_SOURCE");
        expect(201, event(camera, "camera-9", GROUP_5));
    }

    private static Answer event(Api camera, String source, UUID unit) {
        UUID id = UUID.randomUUID();
        return camera.post(
                "/api/incident-reports",
                """
                {"incidentId":"%s","category":"FIR-01","unitId":"%s","place":{"address":"x"},"modifiers":[],
                "detectedAt":"%s","reportedAt":"%s","sourceId":"%s"}
                """.formatted(id, unit, Instant.now(), Instant.now(), source),
                Map.of(
                        "ce-specversion", "1.0",
                        "ce-id", id.toString(),
                        "ce-subject", id.toString(),
                        "ce-source", "/x",
                        "ce-type", "vn.tuantra.incident.report.v1"));
    }

    private static String at(UUID id, Instant reportedAt) {
        return Duty.report(
                id, "ORD-05", ",\"reportedAt\":\"" + reportedAt + "\",\"detectedAt\":\"2026-01-01T00:00:00Z\"");
    }

    private static Answer enter(Api api, UUID incident, UUID person, String phone) {
        return api.post(
                "/api/incidents/" + incident + "/persons",
                "{\"id\":\"%s\",\"involvement\":\"VICTIM\",\"name\":\"Trần Thị Mơ\",\"phone\":\"%s\"}"
                        .formatted(person, phone));
    }
}
