package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.allowed;
import static vn.tuantra.incident.it.Duty.expect;
import static vn.tuantra.incident.it.Duty.order;
import static vn.tuantra.testkit.district.District.DIEN_BIEN;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.GROUP_5;
import static vn.tuantra.testkit.district.District.HANOI_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.testkit.district.Merger;
import vn.tuantra.testkit.http.Api;

/** Whole cases, from the report to the end, as they go when several desks have a hand in them. */
class CaseStoriesIT extends OnDuty {

    private static final String RESULT = "{\"outcome\":\"DISPERSED\",\"result\":\"Đã giải tán\"}";

    /** A team that may not see the case into which its report was merged is still on the spot. */
    @Test
    void whoCannotSeeTheCaseStillActsThroughTheOwnReport() {
        UUID own = people.reported("ORD-05", "");
        UUID hidden = UUID.randomUUID();
        expect(201, people.ward().post("/api/incidents", Duty.report(hidden, "CRM-07", "")));
        order(people.ward(), own, "/merge", "{\"into\":\"" + hidden + "\"}");
        assertThat(people.leader().get("/api/incidents/" + hidden).status()).isEqualTo(404);
        UUID action = UUID.randomUUID();
        String scene = """
                {"id":"%s","type":"SCENE_PROTECTION","startedAt":"%s","performedBy":["%s"],
                 "particulars":{"scene":{"perimeter":"Bán kính 20 m"}}}""".formatted(action, Instant.now(), Duty.MEMBER);

        assertThat(allowed(people.leader(), own)).contains("record-action", "escalate");
        JsonNode answer = order(people.leader(), own, "/actions", scene);
        order(people.leader(), own, "/actions", scene);

        assertThat(answer.path("id").asString()).isEqualTo(own.toString());
        assertThat(answer.path("category").asString()).isEqualTo("ORD-05");
        assertThat(seen(people.ward(), hidden).path("actions").findValuesAsString("id"))
                .containsExactly(action.toString());
        assertThat(people.member().get("/api/incidents/" + own).status()).isEqualTo(404);
        assertThat(people.neighbour()
                        .post("/api/incidents/" + own + "/actions", scene)
                        .status())
                .isEqualTo(404);
    }

    /** One fight, four reports: the men who set out for the first of them arrive in the case that is left. */
    @Test
    void aChainOfThreeMergersWithMenOnTheWay() {
        UUID first = people.reported("ORD-01", ",\"modifiers\":[\"WEAPON\"]");
        order(people.ward(), first, "/acknowledgement", "{}");
        JsonNode underWay = order(people.ward(), first, "/forces", "{\"headcount\":5}");
        String men = underWay.at("/dispatches/0/id").asString();
        UUID victim = UUID.randomUUID();
        expect(201, people.ward().post("/api/incidents/" + first + "/persons", """
                {"id":"%s","involvement":"VICTIM","name":"Nguyễn Thị Minh Họa"}""".formatted(victim)));
        List<UUID> later =
                List.of(people.reported("ORD-05", ""), people.reported("ORD-05", ""), people.reported("ORD-05", ""));
        UUID end = later.getLast();

        UUID from = first;
        for (UUID into : later) {
            order(people.ward(), from, "/merge", "{\"into\":\"" + into + "\"}");
            from = into;
        }

        JsonNode left = seen(people.ward(), end);
        assertThat(left.path("state").asString()).isEqualTo("RESPONDING");
        assertThat(left.path("severity").asString()).isEqualTo("S1");
        assertThat(left.at("/dispatches/0/id").asString()).isEqualTo(men);
        for (UUID merged : List.of(first, later.get(0), later.get(1))) {
            assertThat(seen(people.ward(), merged).at("/merge/into").asString()).isEqualTo(end.toString());
        }
        order(people.ward(), end, "/forces/" + men + "/arrival", "{}");
        assertThat(expect(200, people.ward().get("/api/incidents/" + end + "/persons"))
                        .toString())
                .contains(victim.toString());
        order(people.command(), end, "/resolution", RESULT);
        assertThat(order(people.command(), end, "/closure", "{}").path("state").asString())
                .isEqualTo("CLOSED");
    }

    /** Who reported a quarrel is not told of the child in another report of it. */
    @Test
    void whatHangsOnAReportThatATeamMayNotSeeStaysHiddenFromItAfterAMerger() {
        UUID child = UUID.randomUUID();
        String report = Duty.report(child, "CRM-03", "");
        expect(201, people.ward().post("/api/incidents", report));
        UUID person = UUID.randomUUID();
        expect(201, people.ward().post("/api/incidents/" + child + "/persons", """
                {"id":"%s","involvement":"VICTIM","minor":true,"name":"Bé Giả Định"}""".formatted(person)));
        UUID photo = UUID.randomUUID();
        expect(201, Duty.photograph(people.ward(), child, photo));
        UUID quarrel = people.reported("ORD-05", "");

        order(people.ward(), child, "/merge", "{\"into\":\"" + quarrel + "\"}");

        String path = "/api/incidents/" + quarrel;
        assertThat(expect(200, people.leader().get(path + "/persons")).toString())
                .doesNotContain(person.toString());
        assertThat(expect(200, people.leader().get(path + "/evidence")).toString())
                .doesNotContain(photo.toString());
        assertThat(expect(200, people.ward().get(path + "/persons")).toString()).contains(person.toString());
        assertThat(expect(200, people.ward().get(path + "/evidence")).toString())
                .contains(photo.toString());
    }

    /** Nobody is deleted from a case that may turn out to be one. */
    @Test
    void aPersonOfAFalseAlarmIsNotErasedAsLongAsItCanBeTakenBack() {
        UUID id = people.reported("ORD-05", "");
        UUID person = UUID.randomUUID();
        expect(201, people.ward().post("/api/incidents/" + id + "/persons", """
                {"id":"%s","involvement":"VICTIM","name":"Lê Thị Giả Định"}""".formatted(person)));
        order(people.ward(), id, "/false-alarm", "{\"reason\":\"nhầm\"}");

        assertThat(people.command()
                        .post("/api/incident-persons/" + person + "/erasure", """
                                {"purpose":"DATA_SUBJECT_REQUEST","reason":"theo đơn"}""")
                        .code())
                .isEqualTo("CASE_IS_OPEN");
        JsonNode back = order(people.ward(), id, "/restoration", "{\"reason\":\"bấm nhầm\"}");
        assertThat(back.at("/history").findValuesAsString("after")).endsWith("REPORTED");
    }

    /** Since 1 July 2025 nothing lies between a ward and the city, whose police are told, take over and end the case. */
    @Test
    void aNightWithoutADistrict() {
        Merger merger =
                Merger.preparedWithDistrict(id -> directory.tree().find(id).isPresent());
        merger.takeEffect(id -> directory.tree().at(id, Instant.now()).isEmpty());
        Api leader = people.as("leader-n", merger.heir(), "TEAM_LEADER");
        Api ward = people.as("duty-n", merger.heirPolice(), "WARD_POLICE_DUTY");
        UUID grave = reported(leader, merger.heir(), "CRM-03");
        UUID quarrel = reported(leader, merger.heir(), "ORD-05");
        UUID forgotten = reported(leader, merger.heir(), "CRM-04");

        assertThat(alertedOf(ward, grave))
                .containsExactlyInAnyOrder(merger.heirPolice().toString(), HANOI_POLICE.toString());
        assertThat(alertedOf(ward, quarrel)).containsExactly(merger.heirPolice().toString());
        Awaitility.await("nobody in the ward answers, so the city is told")
                .atMost(Duration.ofSeconds(30))
                .until(() -> alertedOf(ward, forgotten).contains(HANOI_POLICE.toString()));
        assertThat(people.as("old", merger.districtPolice(), "DISTRICT_POLICE_DUTY")
                        .get("/api/incidents/" + grave)
                        .status())
                .isEqualTo(404);

        order(people.city(), grave, "/take-over", "{\"reason\":\"Phường không trả lời\"}");
        order(people.city(), grave, "/forces", "{\"headcount\":10}");
        assertThat(allowed(people.city(), grave)).contains("resolve");
        order(people.city(), grave, "/resolution", RESULT);
        Api wardCommand = people.as("command-n", merger.heirPolice(), "WARD_POLICE_COMMAND");
        assertThat(order(wardCommand, grave, "/closure", "{}").path("state").asString())
                .isEqualTo("CLOSED");
    }

    /** A fight at the border: both wards are told, either may come, and the ward of the place ends it. */
    @Test
    void aFightOnTheBorder() {
        UUID id = people.reported("ORD-01", ",\"modifiers\":[\"WEAPON\"],\"borderUnitId\":\"" + DIEN_BIEN + "\"");
        assertThat(alertedOf(people.ward(), id))
                .contains(TRUC_BACH_POLICE.toString(), DIEN_BIEN_POLICE.toString(), HANOI_POLICE.toString());

        order(people.neighbour(), id, "/acknowledgement", "{}");
        JsonNode ours = order(people.ward(), id, "/forces", "{\"headcount\":6}");
        JsonNode both = order(people.neighbour(), id, "/forces", "{\"headcount\":4}");

        assertThat(ours.path("handlingUnitId").asString()).isEqualTo(DIEN_BIEN_POLICE.toString());
        assertThat(both.path("dispatches")).hasSize(2);
        for (JsonNode dispatch : both.path("dispatches")) {
            Api desk = dispatch.path("unitId").asString().equals(TRUC_BACH_POLICE.toString())
                    ? people.ward()
                    : people.neighbour();
            order(desk, id, "/forces/" + dispatch.path("id").asString() + "/arrival", "{}");
        }
        Api neighbourCommand = people.as("command-2", DIEN_BIEN_POLICE, "WARD_POLICE_COMMAND");
        assertThat(allowed(neighbourCommand, id)).doesNotContain("close");
        order(neighbourCommand, id, "/resolution", RESULT);
        assertThat(neighbourCommand
                        .post("/api/incidents/" + id + "/closure", "{}")
                        .code())
                .isEqualTo("NOT_THE_WARD_POLICE");
        assertThat(order(people.command(), id, "/closure", "{}").path("state").asString())
                .isEqualTo("CLOSED");
    }

    /** Both may come, but a case is given away only by who has it. */
    @Test
    void aNeighbourDoesNotTakeABorderCaseByOfferingItToItself() {
        UUID id = people.reported("ORD-01", ",\"modifiers\":[\"WEAPON\"],\"borderUnitId\":\"" + DIEN_BIEN + "\"");
        order(people.ward(), id, "/acknowledgement", "{}");

        assertThat(allowed(people.neighbour(), id)).contains("send-forces").doesNotContain("hand-over");
        assertThat(people.neighbour()
                        .post(
                                "/api/incidents/" + id + "/hand-over",
                                "{\"toUnitId\":\"%s\",\"receiptNumber\":\"1\"}".formatted(DIEN_BIEN_POLICE))
                        .code())
                .isEqualTo("NOT_THE_HANDLING_UNIT");
        assertThat(allowed(people.ward(), id)).contains("hand-over");
    }

    private static UUID reported(Api leader, UUID unit, String category) {
        UUID id = UUID.randomUUID();
        String report = Duty.report(id, category, "").replace(GROUP_5.toString(), unit.toString());
        expect(201, leader.post("/api/incidents", report));
        return id;
    }

    private static JsonNode seen(Api who, UUID id) {
        return expect(200, who.get("/api/incidents/" + id));
    }

    private static List<String> alertedOf(Api who, UUID id) {
        return seen(who, id).path("escalations").findValuesAsString("unitId").stream()
                .distinct()
                .toList();
    }
}
