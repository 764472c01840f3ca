package vn.tuantra.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.reporting.fixture.Offices;
import vn.tuantra.reporting.fixture.RunningReportingService;
import vn.tuantra.reporting.fixture.Story;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.token.TestTokens;

/** A report goes its way through HTTP; each test has a period of its own. */
class SubmissionIT extends RunningReportingService {

    private static final String PATH = "/api/reports/submissions";
    private static final String TEXTS = """
            {"SITUATION":"Ổn định","DIRECTION":"Đã triển khai","RESULTS":"Đạt","ASSESSMENT":"Tốt","OUTLOOK":"Tiếp tục",\
            "PROPOSALS":"Không"}""";
    private static final Map<String, String> NO_HEADERS = Map.of();

    private final UnitDirectory directory;

    SubmissionIT(UnitDirectory directory) {
        super(directory);
        this.directory = directory;
    }

    @BeforeEach
    void offices() {
        Offices.publishAndAwait(id -> directory.tree().find(id).isPresent());
    }

    @Test
    void goesFromTheDraftToItsAcceptanceWithFrozenFiguresAndFactsOfItsOwn() {
        Story early = Story.aFight(Instant.parse("2024-04-02T03:00:00Z"));
        tell(early);
        String id = drafted("2024-H1");
        awaitFigure(id, 1);

        step(chair(), id, "signature", 409, "ILLEGAL_TRANSITION");
        step(staff(), id, "review", 200, "UNDER_REVIEW");
        step(chair(), id, "signature", 200, "SIGNED");
        tell(Story.aFight(Instant.parse("2024-04-03T03:00:00Z")));
        step(chair(), id, "dispatch", 200, "SENT");
        step(team(), id, "receipt", 200, "RECEIVED");
        step(team(), id, "acceptance", 200, "ACCEPTED");

        JsonNode report = staff().get(PATH + "/" + id).body();
        assertThat(figure(report)).isEqualTo(1);
        assertThat(report.path("late").asBoolean()).isTrue();
        assertThat(report.path("acceptedVersion").asInt()).isEqualTo(1);
        assertThat(report.path("manual").path("C3").asInt()).isEqualTo(4);
        try (KafkaProbe kafka = new KafkaProbe()) {
            String obligation = report.path("obligationId").asString();
            assertThat(kafka.await("report.events", 4, record -> record.key().equals(obligation)))
                    .extracting(record -> KafkaProbe.header(record, "ce_type"))
                    .containsExactly(
                            "vn.tuantra.report.submission-signed.v1",
                            "vn.tuantra.report.submission-sent.v1",
                            "vn.tuantra.report.submission-received.v1",
                            "vn.tuantra.report.submission-accepted.v1");
        }
        assertThat(staff().get("/api/reports/obligations?year=2024&unit=" + District.TRUC_BACH)
                        .body()
                        .at("/items/1/status")
                        .asString())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void whatComesLateIsASupplementOfTheNextReport() {
        String third = drafted("2025-Q3");
        step(staff(), third, "review", 200, "UNDER_REVIEW");
        step(chair(), third, "signature", 200, "SIGNED");
        tell(Story.aFight(Instant.parse("2025-07-02T03:00:00Z")));
        String year = drafted("2025");
        awaitFigure(year, 1);
        step(staff(), year, "review", 200, "UNDER_REVIEW");
        step(chair(), year, "signature", 200, "SIGNED");

        JsonNode line = staff().get(PATH + "/" + year).body().at("/supplements/0");
        assertThat(line.path("period").asString()).isEqualTo("2025-Q3");
        assertThat(line.path("part").asString()).isEqualTo("ORD.S2");
        assertThat(line.path("reported").asInt()).isZero();
        assertThat(line.path("now").asInt()).isEqualTo(1);
        assertThat(figure(staff().get(PATH + "/" + third).body())).isZero();
    }

    @Test
    void ofTwoWhoSignAtOnceOneDoes() {
        String id = drafted("2023-Q3");
        JsonNode reviewed = step(staff(), id, "review", 200, "UNDER_REVIEW");
        String version =
                staff().get(PATH + "/" + id).raw().headers().firstValue("etag").orElseThrow();
        assertThat(reviewed.path("version").asInt()).isEqualTo(1);
        List<CompletableFuture<Api.Answer>> both = List.of("one", "two").stream()
                .map(name -> CompletableFuture.supplyAsync(
                        () -> with(TestTokens.of(name, District.TRUC_BACH, "WARD_PC_CHAIR"))
                                .post(PATH + "/" + id + "/signature", "{}", Map.of("if-match", version))))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).map(Api.Answer::status))
                .hasSize(2)
                .contains(200)
                .containsAnyOf(409, 412);
    }

    @Test
    void numbersOfAUnitHaveNoGapsAlsoWhenManyAreSignedAtOnce() {
        Api head = as("DISTRICT_OFFICE", Offices.JUSTICE);
        List<String> ids = List.of("2022-H1", "2022-Q3", "2022", "2023-Q1", "2023-H1", "2022-KH").stream()
                .map(period -> ofTheOffice(head, period))
                .toList();
        List<CompletableFuture<String>> signed = ids.stream()
                .map(id -> CompletableFuture.supplyAsync(() -> step(head, id, "signature", 200, "SIGNED")
                        .path("number")
                        .asString()))
                .toList();
        assertThat(signed.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder("01/BC", "02/BC", "03/BC", "04/BC", "05/BC", "01/KH");
    }

    @Test
    void whatWasAcceptedIsOpenedByACommanderWithAReasonOnly() {
        String id = drafted("2023-H1");
        step(staff(), id, "review", 200, "UNDER_REVIEW");
        step(chair(), id, "signature", 200, "SIGNED");
        step(chair(), id, "dispatch", 200, "SENT");
        step(team(), id, "receipt", 200, "RECEIVED");
        assertThat(team().post(PATH + "/" + id + "/return", "{\"reason\":\"no\"}")
                        .status())
                .isEqualTo(422);
        step(team(), id, "acceptance", 200, "ACCEPTED");
        String reason = "{\"reason\":\"Đếm trùng hai vụ\"}";
        assertThat(team().post(PATH + "/" + id + "/reopening", reason).code()).isEqualTo("ROLE_NOT_ALLOWED");
        Api command = as("DISTRICT_POLICE_COMMAND", District.BA_DINH_POLICE);
        assertThat(command.post(PATH + "/" + id + "/reopening", "{}").status()).isEqualTo(422);
        assertThat(command.post(PATH + "/" + id + "/reopening", reason)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("RETURNED");
        JsonNode second = step(staff(), id, "correction", 200, "DRAFT");
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(second.path("acceptedVersion").asInt()).isEqualTo(1);
        assertThat(second.path("remark").asString()).isEqualTo("Đếm trùng hai vụ");
    }

    @Test
    void everybodySeesWhatTheyMayDoAndNobodyDoesWhatIsAnothersBusiness() {
        String id = drafted("2026-Q1");
        assertThat(allowed(staff(), id)).containsExactly("draft-report", "submit-report");
        assertThat(allowed(team(), id)).isEmpty();
        assertThat(as("DISTRICT_OFFICE", Offices.JUSTICE)
                        .post(PATH + "/" + id + "/review", "{}")
                        .code())
                .isEqualTo("NOT_YOUR_REPORT");
        assertThat(as("WARD_PC_STAFF", District.DIEN_BIEN).get(PATH + "/" + id).status())
                .isEqualTo(404);
        step(staff(), id, "review", 200, "UNDER_REVIEW");
        step(chair(), id, "signature", 200, "SIGNED");
        step(chair(), id, "dispatch", 200, "SENT");
        assertThat(as("MOVEMENT_TEAM", District.TRUC_BACH_POLICE)
                        .post(PATH + "/" + id + "/receipt", "{}")
                        .code())
                .isEqualTo("DUTY_NOT_HELD");
        assertThat(allowed(team(), id)).containsExactly("receive-report");
        assertThat(write(staff(), "2026-Q1", TEXTS, "{}").code()).isEqualTo("ILLEGAL_TRANSITION");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-Q1 | {}                        | {}          | NOTHING_OWED",
                "soon    | {}                        | {}          | INVALID_FIELD",
                "2023    | {\"NOTES\":\"x\"}         | {}          | ",
                "2023    | {\"RESULTS\":\" \"}       | {}          | ",
                "2023    | {}                        | {\"C3\":-1} | ",
                "2023    | {}                        | {\"I1\":1}  | ",
                "2023    | {}                        | {\"C1\":1}  | COUNTED_BY_THE_SYSTEM",
            })
    void namesWhatIsWrongWithADraft(String period, String texts, String manual, String code) {
        Api.Answer answer = write(staff(), period, texts, manual);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("field").asString("") + answer.body().path("errors"))
                .isNotBlank();
        if (code != null) {
            assertThat(answer.code()).isEqualTo(code);
        }
    }

    private String drafted(String period) {
        Api.Answer answer = write(staff(), period, TEXTS, "{\"C3\":4}");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body().path("id").asString();
    }

    private static String ofTheOffice(Api head, String period) {
        String body = """
                {"unitId":"%s","period":"%s","texts":{"RESULTS":"Đã làm","DIRECTION":"Đã giao"}}""".formatted(Offices.JUSTICE, period);
        String id = head.send("PUT", PATH, BodyPublishers.ofString(body), NO_HEADERS)
                .body()
                .path("id")
                .asString();
        step(head, id, "review", 200, "UNDER_REVIEW");
        return id;
    }

    private static Api.Answer write(Api api, String period, String texts, String manual) {
        String body = "{\"unitId\":\"%s\",\"period\":\"%s\",\"texts\":%s,\"manual\":%s}"
                .formatted(District.TRUC_BACH, period, texts, manual);
        return api.send("PUT", PATH, BodyPublishers.ofString(body), NO_HEADERS);
    }

    private static JsonNode step(Api api, String id, String step, int status, String outcome) {
        Api.Answer answer = api.post(PATH + "/" + id + "/" + step, "{}");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(status == 200 ? answer.body().path("status").asString() : answer.code())
                .isEqualTo(outcome);
        return answer.body();
    }

    private static List<String> allowed(Api api, String id) {
        return api.get(PATH + "/" + id)
                .body()
                .path("allowed")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private void awaitFigure(String id, long cases) {
        Awaitility.await(cases + " cases")
                .atMost(Duration.ofSeconds(30))
                .until(() -> figure(staff().get(PATH + "/" + id).body()) == cases);
    }

    private static long figure(JsonNode report) {
        return report.at("/figures/cells")
                .valueStream()
                .filter(cell -> cell.path("code").asString().equals("I1"))
                .mapToLong(cell -> cell.path("value").asLong())
                .sum();
    }

    private static void tell(Story story) {
        try (KafkaProbe kafka = new KafkaProbe()) {
            kafka.send(EventRecords.of(story.reported(), 1));
        }
    }

    private Api staff() {
        return as("WARD_PC_STAFF", District.TRUC_BACH);
    }

    private Api chair() {
        return as("WARD_PC_CHAIR", District.TRUC_BACH);
    }

    private Api team() {
        return as("MOVEMENT_TEAM", Offices.MOVEMENT_TEAM);
    }
}
