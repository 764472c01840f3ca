package vn.tuantra.incident.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.allowed;
import static vn.tuantra.incident.it.Duty.expect;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.HANOI_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;

class LifeCycleIT extends OnDuty {

    private static final Pattern AN_EVENING = Pattern.compile("2022-04-15T22:(\\d\\d):(\\d\\d)");
    private final LocalDateTime tenOClock = LocalDateTime.ofInstant(
                    Instant.now().minusSeconds(1500), ZoneOffset.ofHours(7))
            .truncatedTo(ChronoUnit.MINUTES)
            .plusSeconds(1);

    @Autowired
    private MongoDatabase database;

    @Test
    void anArrestIsEscortedReceivedResolvedClosedAndReopened() {
        UUID id = people.underway("CRM-04");
        UUID arrest = UUID.randomUUID();
        UUID disarming = UUID.randomUUID();
        UUID escort = UUID.randomUUID();
        UUID photo = UUID.randomUUID();
        String dispatch = incident(id).at("/dispatches/0/id").asString();

        post(people.ward(), id, "/forces/" + dispatch + "/arrival", "{}");
        post(people.leader(), id, "/actions", arrest(arrest));
        post(people.leader(), id, "/actions", arrest(arrest));
        post(people.leader(), id, "/actions", disarming(disarming));
        post(people.leader(), id, "/actions", escort(escort, arrest));
        post(people.ward(), id, "/hand-over", """
                {"toUnitId":"%s","receiptNumber":"BB-01","receivingOfficerRole":"Trực ban hình sự"}
                """.formatted(BA_DINH_POLICE));
        post(people.district(), id, "/hand-over/acceptance", "{}");
        Api districtCommand = people.as("command-d", BA_DINH_POLICE, "DISTRICT_POLICE_COMMAND");
        post(districtCommand, id, "/resolution", """
                {"outcome":"HANDED_TO_UPPER_POLICE","result":"Đã khởi tố"}
                """);
        Answer tooEarly = people.command().post("/api/incidents/" + id + "/closure", "{}");
        assertThat(tooEarly.code()).isEqualTo("ACTIONS_INCOMPLETE");
        assertThat(tooEarly.raw().body())
                .contains("disarming.items[0].receivedByUnitId", "escort.receiptNumber", "escort.arrivedAt");

        post(people.leader(), id, "/actions/" + escort + "/completion", escortArrived(arrest));
        post(people.leader(), id, "/actions/" + disarming + "/completion", """
                {"particulars":{"disarming":{"items":[{"receivedByUnitId":"%s","receiptNumber":"BB-02",
                 "marks":"dao bấm","photoId":"%s"}]}}}
                """.formatted(BA_DINH_POLICE, photo));
        JsonNode open = incident(id);
        assertThat(open.at("/missing/" + disarming).toString()).contains("particulars.disarming.items[0].photoId");
        assertThat(open.at("/missingInWords/" + arrest).toString())
                .isEqualTo("[\"người bị bắt giữ\",\"có dưới 18 tuổi không\"]");
        assertThat(people.command()
                        .post("/api/incidents/" + id + "/closure", "{}")
                        .code())
                .isEqualTo("ACTIONS_INCOMPLETE");
        post(people.leader(), id, "/actions/" + arrest + "/completion", """
                {"particulars":{"arrest":{"personUnknown":true,"minor":false}}}
                """);
        expect(201, Duty.photograph(people.leader(), id, photo));
        assertThat(post(people.command(), id, "/closure", "{}").path("state").asString())
                .isEqualTo("CLOSED");
        JsonNode reopened = post(people.command(), id, "/reopening", "{\"reason\":\"Có tình tiết mới\"}");

        assertThat(reopened.path("state").asString()).isEqualTo("RESPONDING");
        assertThat(reopened.path("complicated").asBoolean()).isTrue();
        assertThat(reopened.path("modifiers").toString()).contains("ARREST");
        List<ConsumerRecord<String, byte[]>> events = Duty.eventsOf(id, 16);
        assertThat(events)
                .extracting(event -> KafkaProbe.header(event, "ce_type").replace("vn.tuantra.incident.", ""))
                .containsExactly(
                        "reported.v1",
                        "acknowledged.v1",
                        "forces-sent.v1",
                        "forces-arrived.v1",
                        "action-recorded.v1",
                        "reclassified.v1",
                        "action-recorded.v1",
                        "action-recorded.v1",
                        "hand-over-offered.v1",
                        "handed-over.v1",
                        "resolved.v1",
                        "action-completed.v1",
                        "action-completed.v1",
                        "action-completed.v1",
                        "closed.v1",
                        "reopened.v1");
        assertThat(events).allSatisfy(Duty::conforms);
        assertThat(events)
                .allSatisfy(event -> assertThat(new String(event.value(), UTF_8))
                        .doesNotContain("Trực ban", "khởi tố", "tình tiết", "BB-0"));
    }

    /** O4: the wrong row under the hand is put back, and everybody is called again. */
    @Test
    void aCaseTakenByMistakeWaitsAgainForEverybody() {
        UUID id = people.reported("CRM-03", "");
        post(people.ward(), id, "/acknowledgement", "{}");
        assertThat(allowed(people.ward(), id)).contains("put-back");
        assertThat(allowed(people.district(), id)).doesNotContain("put-back");
        String reason = "{\"reason\":\"bấm nhầm\"}";

        JsonNode waits = post(people.ward(), id, "/acknowledgement/withdrawal", reason);
        post(people.ward(), id, "/acknowledgement/withdrawal", reason);

        assertThat(waits.path("state").asString()).isEqualTo("REPORTED");
        assertThat(waits.has("acknowledgement")).isFalse();
        assertThat(waits.path("nextEscalationAt").asString()).isNotEmpty();
        assertThat(allowed(people.ward(), id)).contains("acknowledge").doesNotContain("put-back");
        ConsumerRecord<String, byte[]> last = Duty.eventsOf(id, 3).getLast();
        Duty.conforms(last);
        assertThat(new String(last.value(), UTF_8))
                .contains(TRUC_BACH_POLICE.toString(), BA_DINH_POLICE.toString(), HANOI_POLICE.toString())
                .doesNotContain("bấm nhầm");

        String path = "/api/incidents/" + id + "/acknowledgement/withdrawal";
        post(people.district(), id, "/acknowledgement", "{}");
        assertThat(people.ward().post(path, reason).code()).isEqualTo("NOT_THE_HANDLING_UNIT");
        post(people.district(), id, "/forces", "{\"headcount\":4}");
        assertThat(people.district().post(path, reason).code()).isEqualTo("ILLEGAL_TRANSITION");
    }

    /** C18: a wrong click is undone. */
    @Test
    void aFalseAlarmByMistakeIsTakenBack() {
        UUID id = people.reported("CRM-04", "");
        post(people.ward(), id, "/false-alarm", "{\"reason\":\"nhầm\"}");
        assertThat(allowed(people.ward(), id)).contains("restore");

        JsonNode back = post(people.ward(), id, "/restoration", "{\"reason\":\"bấm nhầm\"}");

        assertThat(back.path("state").asString()).isEqualTo("REPORTED");
        assertThat(back.path("nextEscalationAt").asString()).isNotEmpty();
    }

    /** C14: at the top nobody answers either; everybody is told again. */
    @Test
    void whatNobodyAnswersIsToldAgain() {
        UUID id = people.reported("CRM-03", ",\"modifiers\":[\"WEAPON\"]");
        // Its number is written over what the test writes.
        Awaitility.await()
                .until(() -> people.ward().get("/api/incidents/" + id).body().has("number"));
        database.getCollection("incidents")
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.set("state.alerting.nextEscalationAt", java.util.Date.from(Instant.now())));

        ConsumerRecord<String, byte[]> last = Duty.eventsOf(id, 2).getLast();
        assertThat(KafkaProbe.header(last, "ce_type")).isEqualTo("vn.tuantra.incident.unanswered.v1");
        Duty.conforms(last);
        assertThat(new String(last.value(), UTF_8)).contains(HANOI_POLICE.toString(), TRUC_BACH_POLICE.toString());
    }

    @Test
    void aSmallCaseIsHandledAndEndedByTheTeamItself() {
        UUID id = people.reported("ORD-05", "");

        post(people.leader(), id, "/handling", "{}");
        JsonNode ended = post(people.leader(), id, "/resolution", """
                {"outcome":"REMINDED","result":"Đã nhắc nhở"}""");

        assertThat(ended.path("state").asString()).isEqualTo("RESOLVED");
        assertThat(ended.has("nextEscalationAt")).isFalse();
        UUID grave = people.reported("CRM-03", "");
        assertThat(people.leader()
                        .post("/api/incidents/" + grave + "/handling", "{}")
                        .code())
                .isEqualTo("TOO_GRAVE_FOR_THE_TEAM");
    }

    /** The clock of a desk may be wrong: minutes from now need none. */
    @Test
    void forcesComeInSomeMinutesByTheServersClock() {
        UUID id = people.reported("ORD-01", "");
        post(people.ward(), id, "/acknowledgement", "{}");

        JsonNode sent = post(people.ward(), id, "/forces", "{\"headcount\":4,\"expectedInMinutes\":5}");

        Instant expected = Instant.parse(sent.at("/dispatches/0/expectedAt").asString());
        assertThat(expected)
                .isBetween(Instant.now().plusSeconds(240), Instant.now().plusSeconds(300));
        for (String bad : List.of("0", "601", "\"5\"", "2.5")) {
            assertThat(people.ward()
                            .post(
                                    "/api/incidents/" + id + "/forces",
                                    "{\"headcount\":4,\"expectedInMinutes\":" + bad + "}")
                            .body()
                            .toString())
                    .as(bad)
                    .contains("expectedInMinutes");
        }
    }

    /** C18: whoever takes a case that is over is told what it is, not who once had it. */
    @Test
    void takingACaseThatIsOverNamesItsState() {
        UUID id = people.reported("CRM-04", "");
        post(people.ward(), id, "/acknowledgement", "{}");
        post(people.ward(), id, "/false-alarm", "{\"reason\":\"nhầm\"}");

        Answer late = people.ward().post("/api/incidents/" + id + "/acknowledgement", "{}");

        assertThat(late.code()).isEqualTo("ILLEGAL_TRANSITION");
        assertThat(late.body().path("state").asString()).isEqualTo("FALSE_ALARM");
    }

    /** C16: a border without a name is asked for, and those above both wards have the alert. */
    @Test
    void aBorderWithoutANameIsSaidToBeOne() {
        UUID id = people.reported("ORD-05", ",\"modifiers\":[\"BORDER_AREA\"]");

        assertThat(incident(id).path("borderUnknown").asBoolean()).isTrue();
        assertThat(incident(id).path("escalations").toString()).contains(BA_DINH_POLICE.toString());
        assertThat(incident(people.reported("ORD-05", "")).path("borderUnknown").asBoolean())
                .isFalse();
    }

    @Test
    void halfACoordinateIsRefusedByName() {
        UUID id = UUID.randomUUID();
        String half = Duty.report(id, "ORD-05", "").replace("\"longitude\":105.8412", "\"address\":\"Ngã tư\"");
        Answer answer = people.leader().post("/api/incidents", half);
        assertThat(answer.status()).as(half).isEqualTo(422);
        assertThat(answer.body().path("field").asString()).isEqualTo("place.longitude");
    }

    @Test
    void aDraftIsForItsAuthorUntilItIsReported() {
        UUID id = UUID.randomUUID();
        String body = Duty.report(id, "ORD-04", "");
        expect(201, people.member().post("/api/incidents/drafts", body));

        assertThat(people.ward().get("/api/incidents/" + id).status()).isEqualTo(404);
        assertThat(people.member()
                        .get("/api/incidents/" + id)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("DRAFT");
        assertThat(people.leader().post("/api/incidents", body).code()).isEqualTo("ID_ALREADY_USED");
        String corrected = Duty.report(id, "ORD-04", ",\"description\":\"ngõ 12, tầng 3\"");
        expect(200, people.member().post("/api/incidents/drafts", corrected));
        assertThat(people.member()
                        .get("/api/incidents/" + id)
                        .body()
                        .path("description")
                        .asString())
                .isEqualTo("ngõ 12, tầng 3");
        assertThat(people.leader().post("/api/incidents/drafts", corrected).code())
                .isEqualTo("ID_ALREADY_USED");
        assertThat(people.member()
                        .post("/api/incidents/drafts", Duty.report(UUID.randomUUID(), "CRM-03", ""))
                        .code())
                .isEqualTo("REPORT_AT_ONCE");
        expect(201, people.member().post("/api/incidents", body));
        expect(200, people.member().post("/api/incidents", body));

        assertThat(incident(id).path("state").asString()).isEqualTo("REPORTED");
        assertThat(Duty.typesOf(Duty.eventsOf(id, 1))).containsExactly("reported.v1");
    }

    @Test
    void everyReportGetsTheNextNumberOfItsWard() throws Exception {
        List<Callable<UUID>> reports = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            reports.add(() -> people.reported("ORD-04", ""));
        }
        List<UUID> ids = new ArrayList<>();
        try (ExecutorService leaders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<UUID> report : leaders.invokeAll(reports)) {
                ids.add(report.get());
            }
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(ids)
                        .allSatisfy(id -> assertThat(incident(id).path("number").asString(""))
                                .matches("VV-[0-9a-f]+-20\\d\\d-\\d{4,}")));

        List<Integer> running = ids.stream()
                .map(id -> incident(id).path("number").asString())
                .map(number -> Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)))
                .sorted()
                .toList();
        assertThat(running).doesNotHaveDuplicates();
        assertThat(running.getLast() - running.getFirst()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SEARCH           | {}                                                            | 422 | MALFORMED_VALUE
            ID_CHECK         | {}                                                            | 422 | MALFORMED_VALUE
            HOLD             | {}                                                            | 422 | MALFORMED_VALUE
            SCENE_PROTECTION | {}                                                            | 422 | FIELD_REQUIRED
            REMIND_DISPERSE  | {"conciliation":{"parties":2,"result":"SUCCESS"}}             | 422 | FIELD_NOT_OF_THIS_TYPE
            CONCILIATE       | {"conciliation":{"parties":1,"result":"SUCCESS"}}             | 422 | INVALID_FIELD
            CALL_EMERGENCY   | {"call":{"number":"911","calledAt":"2022-04-15T22:00:00+07:00","result":"x"}} | 422 | INVALID_FIELD
            DISARM           | {"disarming":{"items":[{"kind":"KNIFE","count":1}]}}          | 409 | ARREST_REQUIRED
            ARREST_IN_FLAGRANTE | {"arrest":{"arrestedAt":"2022-04-15T22:00:00+07:00","force":"NONE","personInjured":false,"teamInjured":false}} | 422 | FIELD_REQUIRED
            ARREST_WANTED    | {"arrest":{"arrestedAt":"2022-04-15T22:00:00+07:00","force":"SUPPORT_TOOL","howRecognised":"ảnh truy nã","personInjured":false,"teamInjured":false}} | 422 | FIELD_REQUIRED
            """)
    void anActionThatLacksWhatItsTypeAsksForLeavesNothing(String type, String particulars, int status, String code) {
        UUID id = people.reported("ORD-01", "");
        Answer answer = people.leader()
                .post("/api/incidents/" + id + "/actions", tonight(action(UUID.randomUUID(), type, particulars)));

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(incident(id).path("actions")).isEmpty();
    }

    /** Role × unit for every command of the life cycle: 403 for the wrong role, 404 for another ward's people. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            response       | {"instruction":"x"}                         | WARD_POLICE_DUTY    | TEAM_LEADER
            handling       | {}                                          | TEAM_LEADER         | WARD_POLICE_DUTY
            take-over      | {"reason":"x"}                              | DISTRICT_POLICE_DUTY| WARD_POLICE_COMMAND
            classification | {"severity":"S1"}                           | WARD_POLICE_DUTY    | TEAM_LEADER
            hand-over      | {"toUnitId":"5f0c0000-0000-4000-8000-000000000004","receiptNumber":"1","receivingOfficerRole":"x"} | WARD_POLICE_DUTY | TEAM_DEPUTY
            hand-over/acceptance | {}                                    | WARD_POLICE_DUTY    | TEAM_LEADER
            hand-over/return | {"reason":"x"}                            | WARD_POLICE_DUTY    | TEAM_LEADER
            hand-over/withdrawal | {}                                    | WARD_POLICE_DUTY    | TEAM_LEADER
            acknowledgement/withdrawal | {"reason":"x"}                  | WARD_POLICE_DUTY    | TEAM_LEADER
            restoration    | {"reason":"x"}                              | WARD_POLICE_DUTY    | TEAM_LEADER
            closure        | {}                                          | WARD_POLICE_COMMAND | DISTRICT_POLICE_COMMAND
            reopening      | {"reason":"x"}                              | WARD_POLICE_COMMAND | WARD_POLICE_DUTY
            false-alarm    | {"reason":"x"}                              | WARD_POLICE_DUTY    | TEAM_LEADER
            merge          | {"into":"5f0c0000-0000-4000-8000-00000000ffff"} | WARD_POLICE_DUTY | TEAM_LEADER
            actions        | {"id":"5f0c0000-0000-4000-8000-00000000fffe","type":"REMIND_DISPERSE","startedAt":"2022-04-15T22:00:00+07:00","performedBy":["5f0c0000-0000-4000-8000-00000000fffd"],"particulars":{"dispersal":{"headcount":3,"method":"REMINDER","result":"x"}}} | TEAM_LEADER | TEAM_MEMBER
            """)
    void everyCommandAsksForRoleAndPlace(String command, String body, String role, String wrongRole) {
        UUID id = people.reported("ORD-01", "");
        String path = "/api/incidents/" + id + "/" + command;

        for (String wrong : List.of(wrongRole, "AUDITOR", "SYS_ADMIN", "WARD_PC_CHAIR", "INTEGRATION")) {
            assertThat(people.as("u", TRUC_BACH_POLICE, wrong).post(path, body).code())
                    .as(wrong)
                    .isEqualTo("ROLE_NOT_ALLOWED");
        }
        assertThat(people.as("u", DIEN_BIEN_POLICE, role).post(path, body).status())
                .isEqualTo(404);
        assertThat(new Api(people.port(), null).post(path, body).code()).isEqualTo("TOKEN_MISSING");
    }

    private JsonNode post(Api who, UUID id, String path, String body) {
        return Duty.order(who, id, path, tonight(body));
    }

    /** The texts speak of 22:00 of an evening; what is written must have happened in its case's time. */
    private String tonight(String body) {
        return AN_EVENING
                .matcher(body)
                .replaceAll(time -> tenOClock
                        .plusMinutes(Long.parseLong(time.group(1)))
                        .plusSeconds(Long.parseLong(time.group(2)))
                        .toString());
    }

    private static String action(UUID id, String type, String particulars) {
        return """
                {"id":"%s","type":"%s","startedAt":"2022-04-15T22:00:00.987654321+07:00","performedBy":["%s"],"particulars":%s}
                """.formatted(id, type, Duty.MEMBER, particulars);
    }

    private static String arrest(UUID id) {
        return action(id, "ARREST_IN_FLAGRANTE", """
                {"arrest":{"arrestedAt":"2022-04-15T22:00:00+07:00","basis":"IN_THE_ACT","force":"NONE",
                 "personInjured":false,"teamInjured":false}}""");
    }

    private static String disarming(UUID id) {
        return action(id, "DISARM", "{\"disarming\":{\"items\":[{\"kind\":\"KNIFE\",\"count\":1}]}}");
    }

    private static String escort(UUID id, UUID arrest) {
        return action(id, "ESCORT", """
                {"escort":{"arrestId":"%s","departedAt":"2022-04-15T22:05:00.123456789+07:00","destinationUnitId":"%s"}}
                """.formatted(arrest, BA_DINH_POLICE));
    }

    private static String escortArrived(UUID arrest) {
        return """
                {"particulars":{"escort":{"arrestId":"%s","departedAt":"2022-04-15T22:05:00.123456789+07:00",
                 "destinationUnitId":"%s","arrivedAt":"2022-04-15T22:20:00+07:00","receivingOfficerRole":"Trực ban",
                 "receiptNumber":"BB-01","condition":"Khỏe mạnh"}}}
                """.formatted(arrest, BA_DINH_POLICE);
    }
}
