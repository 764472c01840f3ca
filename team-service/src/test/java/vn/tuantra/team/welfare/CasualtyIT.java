package vn.tuantra.team.welfare;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.team.fixture.District;
import vn.tuantra.testkit.http.Api.Answer;

/** Members who were hurt, and what is kept of their health. */
class CasualtyIT extends WelfareDesks {

    private final MongoDatabase database;

    CasualtyIT(UnitDirectory directory, MongoDatabase database) {
        super(directory);
        this.database = database;
    }

    @Test
    void caresForAMemberWhoWasHurtAndKeepsTheHealthDataSealed() {
        WorkingTeam team = workingTeam();
        UUID id = UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(Map.of(
                "id",
                id,
                "teamId",
                team.id(),
                "memberId",
                team.members().get(2),
                "type",
                "INJURY",
                "occurredAt",
                "2024-07-02T15:10:00Z",
                "health",
                "Gãy tay trái"));
        JsonNode reported = ok(call("POST", STAFF, "/api/welfare/casualties", body));
        assertThat(reported.path("late").asBoolean()).isTrue();
        assertThat(reported.toString()).doesNotContain("Gãy");
        String uri = "/api/welfare/casualties/" + id;
        refused(call("POST", POLICE, uri + "/verification", Map.of()), 422, "INVALID_FIELD");
        UUID duty = patrolOf(team.id(), District.WARD, NIGHT, NIGHT.plus(Duration.ofHours(4)));
        UUID before =
                patrolOf(team.id(), District.WARD, NIGHT.minus(Duration.ofDays(9)), NIGHT.minus(Duration.ofDays(8)));
        refused(call("POST", POLICE, uri + "/verification", duty(UUID.randomUUID())), 422, "UNKNOWN_DUTY");
        refused(call("POST", POLICE, uri + "/verification", duty(before)), 422, "DUTY_DOES_NOT_FIT");
        JsonNode fitting = ok(call("GET", POLICE, uri + "/duties", null)).path("items");
        assertThat(fitting.toString()).contains(duty.toString()).doesNotContain(before.toString());
        refused(call("GET", STAFF, uri + "/duties", null), 403, "ROLE_NOT_ALLOWED");
        ok(call("POST", POLICE, uri + "/verification", duty(duty)));
        refused(call("POST", STAFF, uri + "/file", Map.of("papers", List.of("MEDICAL"))), 409, "PAPERS_INCOMPLETE");
        ok(call("POST", STAFF, uri + "/file", Map.of("papers", List.of("MEDICAL", "MINUTES", "WITNESS"))));
        ok(call("POST", STAFF, uri + "/dispatch", null));
        assertThat(waitsFor(uri)).containsExactly("DISTRICT_OFFICE");
        refused(call("POST", NO_DUTY, uri + "/assessment", Map.of("degree", 11)), 403, "DUTY_NOT_HELD");
        refused(call("GET", NO_DUTY, uri, null), 403, "DUTY_NOT_HELD");
        refused(call("GET", NO_DUTY, "/api/welfare/casualties", null), 403, "DUTY_NOT_HELD");
        refused(call("POST", NO_DUTY, uri + "/disclosure", Map.of("reason", "Tò mò thôi")), 403, "DUTY_NOT_HELD");
        refused(call("POST", CHAIR, uri + "/assessment", Map.of("degree", 11)), 403, "DUTY_NOT_HELD");
        ok(call("POST", OFFICE, uri + "/assessment", Map.of("degree", 11)));
        ok(call("POST", OFFICE, uri + "/decision", Map.of("decisionNumber", "7/QĐ", "amountVnd", 5_000_000)));
        ok(call("POST", STAFF, uri + "/payment", null));
        ok(call("POST", CHAIR, uri + "/closing", null));
        told(
                id,
                List.of("reported", "verified", "file-collected", "sent", "assessed", "decided", "paid", "closed"),
                "casualty");
        assertThat(String.valueOf(database.getCollection("casualty_cases")
                        .find(Filters.eq("_id", id))
                        .first()))
                .doesNotContain("Gãy");
        Answer seen = call("POST", OFFICE, uri + "/disclosure", Map.of("reason", "Xét trợ cấp"));
        assertThat(ok(seen).path("description").asString()).isEqualTo("Gãy tay trái");
        assertThat(seen.body().path("degree").asString()).isEqualTo("11");
        JsonNode looks =
                ok(call("GET", AUDITOR, "/api/teams/members/" + team.members().get(2) + "/looks", null));
        assertThat(looks.at("/items/0/subject").asString()).isEqualTo("finance");
        assertThat(looks.at("/items/0/action").asString()).isEqualTo("disclose-health");
        assertThat(looks.at("/items/0/purpose").asString()).isEqualTo("WELFARE");
        assertThat(looks.at("/items/0/reason").asString()).isEqualTo("Xét trợ cấp");
    }

    /** Nothing is written before the permission table and the domain have said yes. */
    @Test
    void makesNoKeyForAnAssessmentOrAReportThatIsRefused() {
        WorkingTeam team = workingTeam();
        long before = keys();
        refused(
                call(
                        "POST",
                        OFFICE,
                        "/api/welfare/casualties/" + UUID.randomUUID() + "/assessment",
                        Map.of("degree", 1)),
                404,
                "NOT_FOUND");
        Map<String, Object> tomorrow = casualty(team, "2090-01-01T00:00:00Z");
        refused(call("POST", STAFF, "/api/welfare/casualties", tomorrow), 422, "OCCURRED_IN_FUTURE");
        refused(
                call("POST", STAFF, "/api/welfare/casualties", casualty(team, "1970-01-01T00:00:00Z")),
                422,
                "OCCURRED_BEFORE_JOINING");
        assertThat(keys()).isEqualTo(before);
    }

    private long keys() {
        return database.getCollection("personal_keys").countDocuments();
    }

    private static Map<String, Object> casualty(WorkingTeam team, String occurredAt) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "teamId",
                team.id(),
                "memberId",
                team.members().get(2),
                "type",
                "INJURY",
                "occurredAt",
                occurredAt,
                "health",
                "Gãy tay");
    }

    private static Map<String, Object> duty(UUID id) {
        return Map.of("dutyId", id);
    }
}
