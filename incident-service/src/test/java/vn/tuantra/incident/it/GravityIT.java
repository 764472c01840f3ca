package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.allowed;
import static vn.tuantra.incident.it.Duty.order;
import static vn.tuantra.testkit.district.District.HANOI_POLICE;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api.Answer;

/** How grave a case is, who says so, and whose it then is. */
class GravityIT extends OnDuty {

    /** S1 and S2 are complicated whatever is said: half of an order is not carried out silently. */
    @Test
    void aGraveCaseIsNotSaidToBeSimple() {
        UUID id = people.reported("CRM-03", "");

        Answer half = people.command().post("/api/incidents/" + id + "/classification", """
                {"severity":"S2","complicated":false,"reason":"nhẹ hơn"}""");

        assertThat(half.code()).isEqualTo("COMPLICATED_BY_SEVERITY");
        assertThat(half.body().path("field").asString()).isEqualTo("complicated");
        assertThat(incident(id).path("severity").asString()).isEqualTo("S1");
        JsonNode simple = order(people.command(), id, "/classification", """
                {"severity":"S3","complicated":false,"reason":"nhẹ hơn"}""");
        assertThat(simple.path("complicated").asBoolean()).isFalse();
    }

    @Test
    void onlyTheCommandMakesACaseLessGraveAndTheAlertStays() {
        UUID id = people.reported("ORD-01", "");

        JsonNode graver = order(people.ward(), id, "/classification", "{\"modifiers\":[\"WEAPON\",\"VIOLENCE\"]}");
        Answer byDuty = people.ward()
                .post("/api/incidents/" + id + "/classification", "{\"complicated\":false,\"reason\":\"nhẹ\"}");
        Answer withoutReason =
                people.command().post("/api/incidents/" + id + "/classification", "{\"complicated\":false}");
        Answer withoutSeverity = people.command()
                .post("/api/incidents/" + id + "/classification", "{\"complicated\":false,\"reason\":\"nhẹ\"}");
        JsonNode reset = order(
                people.command(),
                id,
                "/classification",
                "{\"severity\":\"S3\",\"complicated\":false,\"reason\":\"nhẹ\"}");

        assertThat(graver.path("severity").asString()).isEqualTo("S1");
        assertThat(graver.path("escalations").toString()).contains(HANOI_POLICE.toString());
        assertThat(byDuty.code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(withoutReason.code()).isEqualTo("REASON_REQUIRED");
        assertThat(withoutSeverity.code()).isEqualTo("FIELD_REQUIRED");
        assertThat(reset.path("complicated").asBoolean()).isFalse();
        assertThat(reset.path("escalations")).hasSameSizeAs(graver.path("escalations"));
        assertThat(Duty.typesOf(Duty.eventsOf(id, 3)))
                .containsExactly("reported.v1", "reclassified.v1", "reclassified.v1");
    }

    /** S3 and S4 are not complicated (4.1): a case that nobody may take would be in nobody's sight. */
    @Test
    void whoSaysThatACaseIsComplicatedRaisesIt() {
        UUID id = people.reported("DIS-01", "");
        JsonNode raised = order(people.ward(), id, "/classification", "{\"complicated\":true}");
        assertThat(raised.path("severity").asString()).isEqualTo("S2");
        assertThat(raised.path("nextEscalationAt").isMissingNode()).isFalse();
        JsonNode lowered =
                order(people.command(), id, "/classification", "{\"severity\":\"S3\",\"reason\":\"việc nhỏ\"}");
        assertThat(lowered.path("complicated").asBoolean()).isFalse();
        assertThat(people.ward()
                        .post("/api/incidents/" + id + "/classification", "{\"severity\":\"S3\",\"complicated\":true}")
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("complicated");
        assertThat(order(people.leader(), id, "/handling", "{}").path("state").asString())
                .isEqualTo("RESPONDING");
    }

    /** The team has it in hand; what only the police may have is waited for until one of them takes it. */
    @Test
    void aCaseThatOutgrowsItsTeamWaitsForThePolice() {
        UUID id = people.reported("ORD-05", "");
        order(people.leader(), id, "/handling", "{}");
        JsonNode graver =
                order(people.ward(), id, "/classification", "{\"severity\":\"S1\",\"modifiers\":[\"WEAPON\"]}");
        assertThat(graver.path("state").asString()).isEqualTo("REPORTED");
        assertThat(allowed(people.ward(), id)).contains("acknowledge");
        assertThat(order(people.ward(), id, "/acknowledgement", "{}")
                        .path("state")
                        .asString())
                .isEqualTo("ACKNOWLEDGED");
    }

    /** Giving it to an agency makes a grave case no smaller. */
    @Test
    void onlyTheCommandEndsAGraveCaseThatAnAgencyHas() {
        UUID id = people.underway("CRM-03");
        assertThat(order(
                                people.ward(),
                                id,
                                "/hand-over",
                                "{\"toUnitId\":\"%s\",\"receiptNumber\":\"1\",\"receivingOfficerRole\":\"Trưởng phòng\",\"reason\":\"Theo thẩm quyền\"}"
                                        .formatted(District.BA_DINH))
                        .path("state")
                        .asString())
                .isEqualTo("HANDED_OVER");
        assertThat(allowed(people.ward(), id)).doesNotContain("resolve", "complete-action");
        assertThat(allowed(people.command(), id)).contains("resolve");
    }

    /** S1 and S2 are complicated by what they mean, and nothing else is. */
    @Test
    void gravityAndComplicatedSayTheSame() {
        UUID id = people.reported("ORD-05", "");

        JsonNode complicated = order(people.ward(), id, "/classification", "{\"complicated\":true}");
        JsonNode simple = order(people.command(), id, "/classification", "{\"severity\":\"S3\",\"reason\":\"nhẹ\"}");
        JsonNode grave = order(people.ward(), id, "/classification", "{\"severity\":\"S2\",\"complicated\":false}");

        assertThat(complicated.path("complicated").asBoolean()).isTrue();
        assertThat(simple.path("severity").asString()).isEqualTo("S3");
        assertThat(simple.path("complicated").asBoolean()).isFalse();
        assertThat(grave.path("complicated").asBoolean()).isTrue();
    }
}
