package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.allowed;
import static vn.tuantra.incident.it.Duty.expect;
import static vn.tuantra.incident.it.Duty.order;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.DIEN_BIEN;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.HANOI_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;

/** Whose case it is: offered and accepted, taken by who is above, shared across a border. */
class HandOverIT extends OnDuty {

    /** L1, L2: the receiver says yes or no, and until then the giver has the case. */
    @Test
    void aHandOverIsRefusedAndOfferedAgainAndAccepted() {
        UUID id = people.underway("CRM-04");
        String offer = """
                {"toUnitId":"%s","receiptNumber":"BB-01","receivingOfficerRole":"Trực ban"}""".formatted(BA_DINH_POLICE);
        JsonNode offered = order(people.ward(), id, "/hand-over", offer);
        assertThat(offered.path("handlingUnitId").asString()).isEqualTo(TRUC_BACH_POLICE.toString());
        assertThat(offered.at("/offer/toUnitId").asString()).isEqualTo(BA_DINH_POLICE.toString());
        assertThat(offered.path("nextEscalationAt").asString()).isNotEmpty();
        assertThat(allowed(people.ward(), id))
                .contains("withdraw-hand-over", "send-forces")
                .doesNotContain("hand-over");
        assertThat(allowed(people.district(), id)).contains("accept-hand-over", "return-hand-over");

        assertThat(people.ward()
                        .post("/api/incidents/" + id + "/hand-over/acceptance", "{}")
                        .code())
                .isEqualTo("NOT_THE_RECEIVER");
        Answer early = people.command().post("/api/incidents/" + id + "/resolution", """
                {"outcome":"HANDED_TO_UPPER_POLICE","result":"Đã chuyển"}""");
        assertThat(early.code()).isEqualTo("ALREADY_OFFERED");
        order(people.district(), id, "/hand-over/return", "{\"reason\":\"Không thuộc thẩm quyền\"}");
        assertThat(people.district()
                        .post("/api/incidents/" + id + "/hand-over/acceptance", "{}")
                        .code())
                .isEqualTo("NOT_OFFERED");
        order(people.ward(), id, "/hand-over", offer.replace("BB-01", "BB-02"));
        JsonNode accepted = order(people.district(), id, "/hand-over/acceptance", "{}");
        // The answer was lost, and the desk says it once more, without a key.
        order(people.district(), id, "/hand-over/acceptance", "{}");

        assertThat(accepted.path("handlingUnitId").asString()).isEqualTo(BA_DINH_POLICE.toString());
        assertThat(accepted.path("state").asString()).isEqualTo("RESPONDING");
        assertThat(accepted.at("/receipt/number").asString()).isEqualTo("BB-02");
        order(people.district(), id, "/forces", "{\"headcount\":8}");
        assertThat(Duty.eventsOf(id, 8)).allSatisfy(Duty::conforms);
    }

    @Test
    void badHandOversAreRefusedByName() {
        UUID id = people.underway("CRM-04");
        String path = "/api/incidents/" + id + "/hand-over";

        assertThat(people.ward()
                        .post(path, "{\"toUnitId\":\"" + TRUC_BACH_POLICE + "\"}")
                        .code())
                .isEqualTo("HAND_OVER_TO_ITSELF");
        assertThat(people.ward()
                        .post(path, "{\"toUnitId\":\"" + DIEN_BIEN + "\"}")
                        .code())
                .isEqualTo("RECEIPT_REQUIRED");
        assertThat(people.ward()
                        .post(path, "{\"toUnitId\":\"" + DIEN_BIEN + "\",\"receiptNumber\":\"1\"}")
                        .code())
                .isEqualTo("FIELD_REQUIRED");
        UUID office = UUID.randomUUID();
        LocalDate since = LocalDate.of(2022, 3, 22);
        directory.put(new OrgUnit(
                office,
                Line.POLICE,
                Level.OFFICE,
                "DPT",
                "Đội phong trào",
                BA_DINH_POLICE,
                null,
                since,
                null,
                List.of()));
        assertThat(people.ward().post(path, "{\"toUnitId\":\"" + office + "\"}").code())
                .isEqualTo("NO_COMMAND_POST");
        assertThat(people.ward().post(path, "{}").code()).isEqualTo("INVALID_FIELD");
        assertThat(people.ward().post(path + "/withdrawal", "{}").code()).isEqualTo("NOT_OFFERED");
        expect(200, people.ward().post(path, "{\"toUnitId\":\"" + BA_DINH_POLICE + "\"}"));
        assertThat(people.ward()
                        .post(path, "{\"toUnitId\":\"" + HANOI_POLICE + "\"}")
                        .code())
                .isEqualTo("ALREADY_OFFERED");
        assertThat(people.district().post(path + "/acceptance", "{}").code()).isEqualTo("RECEIPT_REQUIRED");
        assertThat(people.district()
                        .post(path + "/acceptance", "{\"receiptNumber\":\"  \"}")
                        .code())
                .isEqualTo("INVALID_FIELD");
        assertThat(people.district()
                        .post(path + "/return", "{\"reason\":\" \"}")
                        .code())
                .isEqualTo("INVALID_FIELD");
        expect(200, people.ward().post(path + "/withdrawal", "{}"));
        assertThat(expect(200, people.ward().get("/api/incidents/" + id)).has("offer"))
                .isFalse();
    }

    /** An offer by mistake shows the case to a foreign desk as long as it stands, and no longer. */
    @Test
    void whoDoesNotHaveTheCaseAfterAllDoesNotSeeItAnyMore() {
        UUID id = people.underway("CRM-07");
        String path = "/api/incidents/" + id;
        for (String end : List.of("/hand-over/withdrawal", "/hand-over/return")) {
            order(people.ward(), id, "/hand-over", "{\"toUnitId\":\"" + DIEN_BIEN_POLICE + "\"}");
            expect(200, people.neighbour().get(path));

            Api by = end.endsWith("return") ? people.neighbour() : people.ward();
            by.post(path + end, "{\"reason\":\"nhầm\"}");

            assertThat(people.neighbour().get(path).status()).as(end).isEqualTo(404);
            assertThat(people.neighbour().get(path + "/persons").status()).isEqualTo(404);
        }
        assertThat(people.district().get(path).status()).isEqualTo(200);
    }

    /** L5, C12: a unit above takes a case that nobody has taken, without having been alerted, and ends it. */
    @Test
    void theCityTakesACaseThatTheWardSitsOnAndEndsIt() {
        UUID id = people.reported("CRM-04", "");

        order(people.city(), id, "/take-over", "{\"reason\":\"Phường không trả lời\"}");
        order(people.city(), id, "/forces", "{\"headcount\":8}");
        JsonNode ended = order(
                people.as("command-c", HANOI_POLICE, "CITY_POLICE_COMMAND"),
                id,
                "/resolution",
                "{\"outcome\":\"DISPERSED\",\"result\":\"xong\"}");

        assertThat(ended.path("state").asString()).isEqualTo("RESOLVED");
    }

    /** What somebody above has is nobody else's to end, merge or play down, alerted or not. */
    @Test
    void aCaseThatTheCityTookIsTheCitysAlone() {
        UUID id = people.reported("CRM-04", "");
        UUID own = people.reported("ORD-05", "");
        order(people.city(), id, "/take-over", "{\"reason\":\"Phường không trả lời\"}");
        String path = "/api/incidents/" + id;
        Api districtCommand = people.as("command-d", BA_DINH_POLICE, "DISTRICT_POLICE_COMMAND");

        assertThat(people.district()
                        .post(path + "/false-alarm", "{\"reason\":\"x\"}")
                        .code())
                .isEqualTo("NOT_ALERTED");
        assertThat(people.district().post(path + "/forces", "{\"headcount\":2}").code())
                .isEqualTo("NOT_ALERTED");
        assertThat(districtCommand
                        .post(path + "/resolution", "{\"outcome\":\"DISPERSED\",\"result\":\"x\"}")
                        .code())
                .isEqualTo("NOT_ALERTED");
        assertThat(people.ward()
                        .post(path + "/merge", "{\"into\":\"" + own + "\"}")
                        .code())
                .isEqualTo("NOT_THE_HANDLING_UNIT");
        assertThat(people.command()
                        .post(
                                path + "/classification",
                                "{\"severity\":\"S4\",\"complicated\":false,\"reason\":\"nhẹ\"}")
                        .code())
                .isEqualTo("NOT_THE_HANDLING_UNIT");
        assertThat(allowed(people.command(), id)).doesNotContain("merge", "make-less-grave");
    }

    @Test
    void theUpperPoliceTakeOverAndThenDecide() {
        UUID id = people.underway("CRM-03");

        JsonNode taken = order(people.city(), id, "/take-over", "{\"reason\":\"Thành phố chỉ đạo\"}");
        Answer back = people.district().post("/api/incidents/" + id + "/take-over", "{\"reason\":\"x\"}");
        Answer forces = people.ward().post("/api/incidents/" + id + "/forces", "{\"headcount\":4}");
        JsonNode over = order(people.city(), id, "/false-alarm", "{\"reason\":\"Diễn tập\"}");

        assertThat(taken.path("handlingUnitId").asString()).isEqualTo(HANOI_POLICE.toString());
        assertThat(back.code()).isEqualTo("NOT_ABOVE");
        assertThat(forces.code()).isEqualTo("NOT_THE_HANDLING_UNIT");
        assertThat(over.path("state").asString()).isEqualTo("FALSE_ALARM");
    }

    @Test
    void onTheBorderBothWardsHoldItAndTheNeighbourMayTakeIt() {
        UUID id = people.reported("ORD-01", ",\"borderUnitId\":\"" + DIEN_BIEN + "\"");

        JsonNode seen = expect(200, people.neighbour().get("/api/incidents/" + id));
        JsonNode taken = order(people.neighbour(), id, "/acknowledgement", "{}");

        assertThat(seen.path("modifiers").toString()).contains("BORDER_AREA");
        assertThat(seen.path("escalations").toString()).contains("BORDER", TRUC_BACH_POLICE.toString());
        assertThat(taken.path("handlingUnitId").asString()).isEqualTo(DIEN_BIEN_POLICE.toString());
        Answer late = people.ward().post("/api/incidents/" + id + "/acknowledgement", "{}");
        assertThat(late.body().path("acknowledgedByUnit").asString()).isEqualTo(DIEN_BIEN_POLICE.toString());
        assertThat(people.neighbour()
                        .post("/api/incidents/" + id + "/closure", "{}")
                        .status())
                .isEqualTo(409);
    }
}
