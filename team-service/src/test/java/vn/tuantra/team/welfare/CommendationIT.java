package vn.tuantra.team.welfare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.team.fixture.District;
import vn.tuantra.testkit.token.TestTokens;

/** Honours, from the proposal to the award. */
class CommendationIT extends WelfareDesks {

    CommendationIT(UnitDirectory directory) {
        super(directory);
    }

    @Test
    void honoursAMember() {
        WorkingTeam team = workingTeam();
        UUID duty = patrolOf(team.id(), District.WARD, NIGHT, NIGHT.plus(Duration.ofHours(4)));
        UUID id = UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(Map.of(
                "id",
                id,
                "teamId",
                team.id(),
                "memberId",
                team.members().get(2),
                "kind",
                "MERIT_CERTIFICATE",
                "occasion",
                "SPOT",
                "achievements",
                List.of(duty),
                "merit",
                "Bắt quả tang kẻ trộm"));
        ok(call("POST", POLICE, "/api/welfare/commendations", body));
        String uri = "/api/welfare/commendations/" + id;
        assertThat(waitsFor(uri)).containsExactly("WARD_PC_CHAIR");
        ok(call("POST", CHAIR, uri + "/review", null));
        ok(call("POST", STAFF, uri + "/dispatch", null));
        assertThat(waitsFor(uri)).containsExactly("DISTRICT_OFFICE");
        refused(call("POST", NO_DUTY, uri + "/appraisal", null), 403, "DUTY_NOT_HELD");
        assertThat(allowed(NO_DUTY, uri)).doesNotContain("appraise-commendation");
        assertThat(allowed(OFFICE, uri)).contains("appraise-commendation");
        ok(call("POST", OFFICE, uri + "/appraisal", null));
        assertThat(waitsFor(uri)).containsExactly("DISTRICT_PC_CHAIR");
        refused(
                call(
                        "POST",
                        DISTRICT_CHAIR,
                        uri + "/decision",
                        Map.of("decisionNumber", "1/QĐ", "decidedOn", "2090-01-01")),
                422,
                "DECISION_IN_FUTURE");
        refused(
                call("POST", DISTRICT_CHAIR, uri + "/decision", Map.of("decidedOn", "2024-12-20")),
                422,
                "INVALID_FIELD");
        ok(call(
                "POST",
                DISTRICT_CHAIR,
                uri + "/decision",
                Map.of("decisionNumber", "112/QĐ", "decidedOn", "2024-12-20")));
        ok(call("POST", STAFF, uri + "/award", Map.of("awardedOn", "2024-12-25")));
        assertThat(waitsFor(uri)).isEmpty();
        told(id, List.of("proposed", "reviewed", "sent", "appraised", "decided", "awarded"), "commendation");
        body.put("id", UUID.randomUUID());
        body.put("achievements", List.of(UUID.randomUUID()));
        refused(call("POST", POLICE, "/api/welfare/commendations", body), 422, "UNKNOWN_DUTY");
        body.put("memberId", UUID.randomUUID());
        refused(call("POST", POLICE, "/api/welfare/commendations", body), 409, "NOT_A_MEMBER");
    }

    /** A paper chooses among what is known to have been, and nobody sees it of somebody else's ward. */
    @Test
    void listsWhatATeamCanBeHonouredFor() {
        WorkingTeam team = workingTeam();
        UUID later = patrolOf(team.id(), District.WARD, NIGHT.plus(Duration.ofDays(1)), NIGHT.plus(Duration.ofDays(2)));
        UUID earlier = patrolOf(team.id(), District.WARD, NIGHT, NIGHT.plus(Duration.ofHours(4)));
        UUID others = patrolOf(UUID.randomUUID(), District.WARD, NIGHT, NIGHT.plus(Duration.ofHours(4)));
        String uri = "/api/welfare/commendations/achievements?limit=1&team=" + team.id();
        JsonNode first = ok(call("GET", POLICE, uri, null));
        assertThat(first.at("/items/0/id").asString()).isEqualTo(later.toString());
        assertThat(first.at("/items/0/kind").asString()).isEqualTo("PATROL");
        JsonNode second =
                ok(call("GET", POLICE, uri + "&cursor=" + first.path("next").asString(), null));
        assertThat(second.at("/items/0/id").asString()).isEqualTo(earlier.toString());
        assertThat(second.toString()).doesNotContain(others.toString());
        String beside = TestTokens.of("beside", District.OTHER_WARD, "WARD_PC_STAFF");
        refused(call("GET", beside, uri, null), 404, "NOT_FOUND");
        refused(call("GET", CHAIR, uri, null), 403, "ROLE_NOT_ALLOWED");
    }

    /** W9: where there is no district, the ward that holds the duty goes on to the end, by three people. */
    @Test
    void honoursAMemberWhereThereIsNoDistrict() {
        String clerk = TestTokens.of("city-clerk", District.CITY_WARD, "WARD_PC_STAFF");
        String second = TestTokens.of("city-second", District.CITY_WARD, "WARD_PC_STAFF");
        String chair = TestTokens.of("city-chair", District.CITY_WARD, "WARD_PC_CHAIR");
        WorkingTeam team = workingTeam("2024-06-30", District.CITY_WARD_GROUP, clerk, chair);
        UUID id = UUID.randomUUID();
        ok(call(
                "POST",
                clerk,
                "/api/welfare/commendations",
                Map.of(
                        "id",
                        id,
                        "teamId",
                        team.id(),
                        "kind",
                        "MERIT_CERTIFICATE",
                        "occasion",
                        "FINAL_REVIEW",
                        "achievements",
                        List.of(),
                        "merit",
                        "Giữ vững an ninh địa bàn")));
        String uri = "/api/welfare/commendations/" + id;
        ok(call("POST", chair, uri + "/review", null));
        ok(call("POST", clerk, uri + "/dispatch", null));
        assertThat(ok(call("GET", clerk, uri, null)).at("/waitsFor/0").asString())
                .isEqualTo("WARD_PC_STAFF");
        refused(call("POST", clerk, uri + "/appraisal", null), 409, "SAME_PERSON");
        ok(call("POST", second, uri + "/appraisal", null));
        assertThat(allowed(chair, uri)).contains("decide-commendation");
        ok(call("POST", chair, uri + "/decision", Map.of("decisionNumber", "8/QĐ", "decidedOn", "2025-12-20")));
        ok(call("POST", clerk, uri + "/award", Map.of("awardedOn", "2025-12-25")));
    }
}
