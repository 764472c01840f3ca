package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.DIEN_BIEN;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.GROUP_5;
import static vn.tuantra.testkit.district.District.HANOI_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;
import vn.tuantra.testkit.token.TestTokens;

@IncidentIT
class IncidentApiIT {

    @LocalServerPort
    private int port;

    @Autowired
    private UnitDirectory directory;

    @BeforeEach
    void aDistrict() {
        District.publishAndAwait(id -> directory.tree().find(id).isPresent());
    }

    @Test
    void anArmedFightReachesWardDistrictAndCityInOneEvent() {
        UUID id = UUID.randomUUID();

        Answer answer = leader().post("/api/incidents", report(id, "CRM-03", "\"WEAPON\""));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("severity").asString()).isEqualTo("S1");
        List<ConsumerRecord<String, byte[]>> events = eventsOf(id, 1);
        assertThat(KafkaProbe.header(events.getFirst(), "ce_type")).isEqualTo("vn.tuantra.incident.reported.v1");
        assertThat(new String(events.getFirst().value(), java.nio.charset.StandardCharsets.UTF_8))
                .contains(TRUC_BACH_POLICE.toString(), BA_DINH_POLICE.toString(), HANOI_POLICE.toString())
                .doesNotContain("Hai nhóm");
    }

    @Test
    void everythingPublishedConformsToItsSchemaAndIsInOrder() {
        UUID id = UUID.randomUUID();
        leader().post("/api/incidents", report(id, "CRM-03", ""));
        duty().post("/api/incidents/" + id + "/acknowledgement", "{}");
        duty().post("/api/incidents/" + id + "/forces", "{\"headcount\":6}");
        Answer resolved = command()
                .post(
                        "/api/incidents/" + id + "/resolution",
                        "{\"outcome\":\"HANDED_TO_WARD_POLICE\",\"result\":\"Đã đưa về trụ sở\"}");

        assertThat(resolved.body().path("state").asString()).isEqualTo("RESOLVED");
        List<ConsumerRecord<String, byte[]>> events = eventsOf(id, 4);
        assertThat(events)
                .extracting(event -> KafkaProbe.header(event, "ce_sequence"))
                .containsExactly("1", "2", "3", "4");
        assertThat(events)
                .allSatisfy(event -> assertThat(EventSchemas.violations(
                                EventCatalogue.byName(KafkaProbe.header(event, "ce_type"))
                                        .orElseThrow(),
                                event.value()))
                        .isEmpty());
    }

    @Test
    void theSameReportSentTwiceFromATunnelIsOneIncident() {
        UUID id = UUID.randomUUID();
        String body = report(id, "ORD-01", "");

        assertThat(leader().post("/api/incidents", body).status()).isEqualTo(201);
        assertThat(leader().post("/api/incidents", body).status()).isEqualTo(200);
        Answer other = leader().post("/api/incidents", report(id, "CRM-03", ""));

        assertThat(other.code()).isEqualTo("ID_ALREADY_USED");
        assertThat(eventsOf(id, 1)).hasSize(1);
    }

    @Test
    void ofAHundredParallelAcknowledgementsOneWinsAndTheOthersLearnWho() throws Exception {
        UUID id = UUID.randomUUID();
        leader().post("/api/incidents", report(id, "CRM-03", ""));
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                Api api = i % 2 == 0
                        ? as("ward-" + i, TRUC_BACH_POLICE, "WARD_POLICE_DUTY")
                        : as("district-" + i, BA_DINH_POLICE, "DISTRICT_POLICE_DUTY");
                answers.add(executor.submit(() -> api.post("/api/incidents/" + id + "/acknowledgement", "{}")));
            }
        }
        List<Answer> done = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            done.add(answer.get());
        }

        List<Answer> winners =
                done.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(winners).hasSize(1);
        String winner = winners.getFirst()
                .body()
                .path("acknowledgement")
                .path("by")
                .path("subject")
                .asString();
        assertThat(done.stream().filter(answer -> answer.status() == 409))
                .hasSize(99)
                .allSatisfy(answer -> {
                    assertThat(answer.code()).isEqualTo("ALREADY_ACKNOWLEDGED");
                    assertThat(answer.body().path("acknowledgedBy").asString()).isEqualTo(winner);
                });
    }

    @Test
    void anUnacknowledgedAffrayGoesToTheDistrictAndThenToTheCityByItself() {
        UUID id = UUID.randomUUID();
        leader().post("/api/incidents", report(id, "ORD-01", ""));

        List<ConsumerRecord<String, byte[]>> events = eventsOf(id, 3);

        assertThat(events)
                .extracting(event -> KafkaProbe.header(event, "ce_type"))
                .containsExactly(
                        "vn.tuantra.incident.reported.v1",
                        "vn.tuantra.incident.escalated.v1",
                        "vn.tuantra.incident.escalated.v1");
        Answer incident = duty().get("/api/incidents/" + id);
        assertThat(incident.body().path("escalations")).hasSize(3);
        assertThat(incident.body().has("nextEscalationAt")).isTrue();
    }

    @Test
    void theDistrictMayAcknowledgeOnlyWhatWasEscalatedToIt() {
        UUID id = UUID.randomUUID();
        leader().post("/api/incidents", report(id, "ORD-05", ""));

        Answer early =
                as("d", BA_DINH_POLICE, "DISTRICT_POLICE_DUTY").post("/api/incidents/" + id + "/acknowledgement", "{}");
        duty().post("/api/incidents/" + id + "/escalation", "{\"reason\":\"cần hỗ trợ\"}");
        Answer escalated =
                as("d", BA_DINH_POLICE, "DISTRICT_POLICE_DUTY").post("/api/incidents/" + id + "/acknowledgement", "{}");

        assertThat(early.code()).isEqualTo("NOT_ALERTED");
        assertThat(escalated.status()).isEqualTo(200);
        assertThat(escalated.body().path("handlingUnitId").asString()).isEqualTo(BA_DINH_POLICE.toString());
    }

    @Test
    void aReportNeedsOnlyACategoryAndAPlace() {
        Answer answer = leader().post(
                        "/api/incidents",
                        "{\"id\":\"%s\",\"category\":\"FIR-01\",\"place\":{\"address\":\"12 Châu Long\"}}"
                                .formatted(UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("detectedAt").asString())
                .isEqualTo(answer.body().path("receivedAt").asString());
    }

    @Test
    void aClockThatIsWrongIsFlaggedAndNeverAReasonToRefuse() {
        Answer answer = leader().post(
                        "/api/incidents",
                        "{\"id\":\"%s\",\"category\":\"FIR-01\",\"place\":{\"address\":\"x\"},\"reportedAt\":\"2099-01-01T00:00:00+07:00\"}"
                                .formatted(UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("clockSkewed").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                                             | 400 | MALFORMED_JSON    |
            {"id":"x"}                                                    | 422 | MALFORMED_VALUE   | id
            {"id":"%s","place":{"address":"x"}}                           | 422 | INVALID_FIELD     | category
            {"id":"%s","category":"CRM-03"}                               | 422 | INVALID_FIELD     | place
            {"id":"%s","category":"CRM-03","place":{}}                    | 422 | INVALID_FIELD     | place.given
            {"id":"%s","category":"CRM-03","place":{"latitude":95,"longitude":1}}  | 422 | INVALID_FIELD | place.latitude
            {"id":"%s","category":"XYZ-99","place":{"address":"x"}}       | 422 | UNKNOWN_CATEGORY  | category
            {"id":"%s","category":"OTH-01","place":{"address":"x"}}       | 422 | DESCRIPTION_REQUIRED | description
            {"id":"%s","category":"CRM-03","place":{"address":"x"},"modifiers":["NUKE"]} | 422 | MALFORMED_VALUE | modifiers[0]
            {"id":"%s","category":"CRM-03","place":{"address":"x"},"reportedAt":"yesterday"} | 422 | MALFORMED_VALUE | reportedAt
            {"id":"%s","category":"CRM-03","place":{"address":"x"},"detectedAt":"+12022-04-15T22:00:00Z"} | 422 | MALFORMED_VALUE | detectedAt
            {"id":"%s","category":"CRM-03","place":{"address":"x"},"occurredAt":999999999999} | 422 | MALFORMED_VALUE | occurredAt
            {"id":"%s","category":"CRM-03","place":{"address":"x"},"unitId":"5f0c0000-0000-4000-8000-00000000ffff"} | 403 | OUTSIDE_YOUR_UNIT | unit
            {"id":"%s","category":"CRM-03","place":{"address":"x"},"severity":"S4"}  | 422 | UNKNOWN_FIELD | severity
            """)
    void badReportsNameTheFieldAndLeaveNothingBehind(String body, int status, String code, @Nullable String field) {
        UUID id = UUID.randomUUID();

        Answer answer = leader().post("/api/incidents", body.replace("%s", id.toString()));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        if (field != null) {
            assertThat(answer.raw().body()).contains("\"" + field + "\"");
        }
        assertThat(duty().get("/api/incidents/" + id).status()).isEqualTo(404);
    }

    @Test
    void aLeaderDoesNotEndAComplicatedCase() {
        UUID id = UUID.randomUUID();
        leader().post("/api/incidents", report(id, "CRM-03", ""));

        Answer answer = leader().post("/api/incidents/" + id + "/resolution", bodyOf("resolution"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("ROLE_NOT_ALLOWED");
    }

    /** Role × unit for every command: 403 for the wrong role, 404 for another ward's desk. */
    @ParameterizedTest
    @CsvSource({
        "acknowledgement, TEAM_LEADER, 403", "acknowledgement, WARD_PC_CHAIR, 403",
        "acknowledgement, SYS_ADMIN, 403", "acknowledgement, AUDITOR, 403",
        "acknowledgement, INTEGRATION, 403", "acknowledgement, NO_SUCH_ROLE, 403",
        "forces, TEAM_LEADER, 403", "forces, MOVEMENT_TEAM, 403",
        "escalation, WARD_PC_STAFF, 403", "escalation, TEAM_MEMBER, 403",
        "resolution, WARD_POLICE_DUTY, 403", "resolution, TEAM_MEMBER, 403",
    })
    void wrongRolesMayNotCommand(String command, String role, int status) {
        UUID id = UUID.randomUUID();
        leader().post("/api/incidents", report(id, "CRM-03", ""));

        Answer answer = as("u", TRUC_BACH_POLICE, role).post("/api/incidents/" + id + "/" + command, bodyOf(command));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo("ROLE_NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource({
        "acknowledgement, WARD_POLICE_DUTY",
        "forces, WARD_POLICE_DUTY",
        "escalation, WARD_POLICE_DUTY",
        "resolution, WARD_POLICE_COMMAND",
    })
    void anotherWardsDeskDoesNotEvenSeeTheIncident(String command, String role) {
        UUID id = UUID.randomUUID();
        leader().post("/api/incidents", report(id, "CRM-03", ""));

        Api stranger = as("u", DIEN_BIEN_POLICE, role);

        assertThat(stranger.post("/api/incidents/" + id + "/" + command, bodyOf(command))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/incidents/" + id).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"WARD_PC_STAFF", "WARD_PC_CHAIR", "SYS_ADMIN", "MOVEMENT_TEAM", "INTEGRATION", "DISTRICT_OFFICE"})
    void rolesWithoutAPartInItNeitherReportNorRead(String role) {
        Api api = as("u", TRUC_BACH, role);

        assertThat(api.post("/api/incidents", report(UUID.randomUUID(), "CRM-03", ""))
                        .status())
                .isEqualTo(403);
        assertThat(api.get("/api/incidents").status()).isEqualTo(403);
        assertThat(api.get("/api/incidents/" + UUID.randomUUID()).status()).isEqualTo(403);
    }

    @Test
    void aLeaderReportsOnlyInTheOwnWard() {
        Answer answer = as("leader-2", DIEN_BIEN, "TEAM_LEADER")
                .post("/api/incidents", report(UUID.randomUUID(), "CRM-03", ""));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("OUTSIDE_YOUR_UNIT");
    }

    @Test
    void listsTheNewestInStablePages() {
        for (int i = 0; i < 5; i++) {
            leader().post("/api/incidents", report(UUID.randomUUID(), "ORD-04", ""));
        }

        Answer first = duty().get("/api/incidents?limit=3");
        Answer second = duty().get("/api/incidents?limit=3&cursor="
                + first.body().path("next").asString());

        assertThat(first.body().path("items")).hasSize(3);
        assertThat(second.body().path("items").findValuesAsString("id"))
                .doesNotContainAnyElementsOf(first.body().path("items").findValuesAsString("id"));
        assertThat(duty().get("/api/incidents?cursor=nonsense").code()).isEqualTo("INVALID_FIELD");
        assertThat(duty().get("/api/incidents?limit=100000").status()).isEqualTo(422);
        assertThat(as("c", HANOI_POLICE, "CITY_POLICE_DUTY")
                        .get("/api/incidents")
                        .body()
                        .path("items"))
                .isNotEmpty();
    }

    @Test
    void theCatalogueIsThereForEveryone() {
        assertThat(leader().get("/api/incident-categories").body()).hasSize(38);
    }

    private List<ConsumerRecord<String, byte[]>> eventsOf(UUID id, int count) {
        try (KafkaProbe kafka = new KafkaProbe()) {
            return kafka.await("incident.events", count, record -> id.toString().equals(record.key()));
        }
    }

    private Api leader() {
        return as("leader-1", TRUC_BACH, "TEAM_LEADER");
    }

    private Api duty() {
        return as("duty-1", TRUC_BACH_POLICE, "WARD_POLICE_DUTY");
    }

    private Api command() {
        return as("command-1", TRUC_BACH_POLICE, "WARD_POLICE_COMMAND");
    }

    private Api as(String subject, UUID unit, String role) {
        return new Api(port, TestTokens.of(subject, unit, role));
    }

    private static String bodyOf(String command) {
        return switch (command) {
            case "forces" -> "{\"headcount\":2}";
            case "escalation" -> "{\"reason\":\"x\"}";
            case "resolution" -> "{\"outcome\":\"DISPERSED\",\"result\":\"x\"}";
            default -> "{}";
        };
    }

    private static String report(UUID id, String category, String modifiers) {
        return """
                {"id":"%s","category":"%s","unitId":"%s","place":{"latitude":21.0457,"longitude":105.8412},
                 "modifiers":[%s],"detectedAt":"2022-04-15T22:00:00+07:00","description":"Hai nhóm đánh nhau"}
                """.formatted(id, category, GROUP_5, modifiers);
    }
}
