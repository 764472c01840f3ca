package vn.tuantra.team.patrolteam.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.EventType;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.token.TestTokens;

class TeamIT extends RunningTeamService {

    private static final String PLAN_DAY = "2024-06-30";
    private static final String LAW_DAY = "2024-07-01";

    TeamIT(UnitDirectory directory) {
        super(directory);
    }

    @Test
    void foundsATeamAndPublishesEveryStep() {
        UUID id = UUID.randomUUID();
        post(STAFF, "/api/teams", TeamBodies.proposal(id, 4))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("PROPOSED");
        decide(id, PLAN_DAY)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("DECIDED");
        activate(id).expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("ACTIVE");

        try (KafkaProbe probe = new KafkaProbe()) {
            List<ConsumerRecord<String, byte[]>> facts =
                    probe.await("team.events", 3, record -> record.key().equals(id.toString()));
            List<ConsumerRecord<String, byte[]>> rosters =
                    probe.await("team.roster", 3, record -> record.key().equals(id.toString()));
            assertThat(facts)
                    .extracting(record -> KafkaProbe.header(record, "ce_type"))
                    .containsExactly(
                            "vn.tuantra.team.proposed.v1",
                            "vn.tuantra.team.decided.v1",
                            "vn.tuantra.team.activated.v1");
            assertThat(rosters)
                    .extracting(record -> KafkaProbe.header(record, "ce_sequence"))
                    .containsExactly("2", "4", "6");
            assertThat(facts).allSatisfy(TeamIT::conforms);
            assertThat(rosters).allSatisfy(TeamIT::conforms);
            assertThat(rosters)
                    .allSatisfy(record -> assertThat(new String(record.value(), UTF_8))
                            .doesNotContain("Nguyễn")
                            .doesNotContain("\"09"));
        }
    }

    @Test
    void showsNamesAndNumbersMasked() {
        UUID id = proposed(4);
        get(STAFF, "/api/teams/" + id)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.members[0].fullName")
                .isEqualTo("N. V. M.")
                .jsonPath("$.members[0].phone")
                .value(String.class, phone -> assertThat(phone).matches("\\*{7}\\d{3}"));
    }

    @Test
    void proposesOnceHoweverOftenThePhoneSendsIt() {
        UUID id = UUID.randomUUID();
        Map<String, Object> body = TeamBodies.proposal(id, 4);
        post(STAFF, "/api/teams", body).expectStatus().isCreated();
        post(STAFF, "/api/teams", body).expectStatus().isOk();
        body.put("nameVi", "Tổ khác");
        post(STAFF, "/api/teams", body)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("ID_ALREADY_USED");
    }

    @Test
    void decidesOnceUnderOneIdempotencyKey() {
        UUID id = proposed(4);
        Map<String, Object> decision = TeamBodies.decision(number(), PLAN_DAY);
        String uri = "/api/teams/" + id + "/decision";
        post(CHAIR, uri, decision, "key-1").expectStatus().isOk();
        post(CHAIR, uri, decision, "key-1").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
        post(CHAIR, uri, TeamBodies.decision(number(), PLAN_DAY), "key-1")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        refused(post(CHAIR, uri, decision), 409, "ILLEGAL_TRANSITION");
        activate(id, "key-2").expectStatus().isOk();
        activate(id, "key-2").expectStatus().isOk();
        refused(activate(id), 409, "ILLEGAL_TRANSITION");
    }

    @Test
    void usesADecisionNumberOfAWardOncePerYear() {
        String number = number();
        decide(proposed(4), number, PLAN_DAY).expectStatus().isOk();
        UUID second = proposed(4);
        refused(decide(second, number, LAW_DAY), 409, "DECISION_NUMBER_USED");
        refused(decide(second, " " + number.toLowerCase(java.util.Locale.ROOT), LAW_DAY), 409, "DECISION_NUMBER_USED");
        decide(second, number, "2025-01-02").expectStatus().isOk();
    }

    @Test
    void refusesToActivateATeamThatThePolicyOfItsDecisionsDayDoesNotAllow() {
        refused(activate(decided(3, PLAN_DAY)), 409, "TEAM_TOO_SMALL");
        activate(decided(3, LAW_DAY)).expectStatus().isOk();
        activate(decided(6, PLAN_DAY)).expectStatus().isOk();
        refused(activate(decided(6, LAW_DAY)), 409, "TEAM_TOO_LARGE");
        UUID later = proposed(4);
        Map<String, Object> paper = TeamBodies.decision(number(), PLAN_DAY);
        paper.put("effectiveDate", "2099-01-01");
        post(CHAIR, "/api/teams/" + later + "/decision", paper).expectStatus().isOk();
        refused(activate(later), 409, "NOT_YET_EFFECTIVE");
    }

    @Test
    void namesTheWarningThatNobodyAcknowledged() {
        UUID id = proposed(4);
        Map<String, Object> decision = TeamBodies.decision(number(), PLAN_DAY);
        decision.remove("acknowledgedWarnings");
        post(CHAIR, "/api/teams/" + id + "/decision", decision)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("WARNING_NOT_ACKNOWLEDGED")
                .jsonPath("$.warning")
                .isEqualTo("LEADERSHIP_NOT_BOTH_POLICE")
                .jsonPath("$.title")
                .isEqualTo("Cảnh báo tổ trưởng và tổ phó không cùng là cảnh sát khu vực phải được xác nhận kèm lý do");
    }

    @Test
    void doesNotLetOnePersonProposeAndDecide() {
        String both = TestTokens.of("one-person", District.WARD, "WARD_PC_STAFF", "WARD_PC_CHAIR");
        UUID id = UUID.randomUUID();
        post(both, "/api/teams", TeamBodies.proposal(id, 4)).expectStatus().isCreated();
        refused(
                post(both, "/api/teams/" + id + "/decision", TeamBodies.decision(number(), PLAN_DAY)),
                409,
                "SAME_PERSON_PROPOSED");
    }

    @Test
    void proposesForAnExistingResidentialGroupOnly() {
        Map<String, Object> body = TeamBodies.proposal(UUID.randomUUID(), 4);
        body.put("residentialGroupId", UUID.randomUUID());
        refused(post(STAFF, "/api/teams", body), 422, "UNKNOWN_UNIT");
        body.put("residentialGroupId", District.WARD);
        refused(post(STAFF, "/api/teams", body), 422, "NOT_A_RESIDENTIAL_GROUP");
        body.put("residentialGroupId", District.OTHER_GROUP);
        refused(post(STAFF, "/api/teams", body), 403, "OUTSIDE_YOUR_UNIT");
    }

    @Test
    void pagesThroughTheTeamsOfAUnitByStatus() {
        UUID active = decided(4, PLAN_DAY);
        activate(active).expectStatus().isOk();
        UUID proposed = proposed(4);
        List<String> working = idsOnAllPages(STAFF, "/api/teams?limit=1&status=ACTIVE&unit=" + District.GROUP);
        assertThat(working)
                .contains(active.toString())
                .doesNotContain(proposed.toString())
                .doesNotHaveDuplicates();
        assertThat(idsOnAllPages(STAFF, "/api/teams?limit=200")).contains(proposed.toString());
    }

    private UUID proposed(int size) {
        UUID id = UUID.randomUUID();
        post(STAFF, "/api/teams", TeamBodies.proposal(id, size)).expectStatus().isCreated();
        return id;
    }

    private UUID decided(int size, String day) {
        UUID id = proposed(size);
        decide(id, day).expectStatus().isOk();
        return id;
    }

    private ResponseSpec decide(UUID id, String day) {
        return decide(id, number(), day);
    }

    private ResponseSpec decide(UUID id, String number, String day) {
        return post(CHAIR, "/api/teams/" + id + "/decision", TeamBodies.decision(number, day));
    }

    private ResponseSpec activate(UUID id) {
        return post(CHAIR, "/api/teams/" + id + "/activation", Map.of());
    }

    private ResponseSpec activate(UUID id, String key) {
        return post(CHAIR, "/api/teams/" + id + "/activation", Map.of(), key);
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    private static void conforms(ConsumerRecord<String, byte[]> record) {
        EventType type =
                EventCatalogue.byName(KafkaProbe.header(record, "ce_type")).orElseThrow();
        assertThat(EventSchemas.violations(type, record.value())).isEmpty();
    }

    private static String number() {
        return UUID.randomUUID().toString().substring(0, 8) + "/QĐ-UBND";
    }
}
