package vn.tuantra.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** The district's third quarter of 2022 from the wards' reports to the events behind a number. */
class ConsolidationIT extends RunningReportingService {

    private static final String PATH = "/api/reports/consolidations";
    private static final String REPORTS = "/api/reports/submissions";
    private static final String BOARD = PATH + "?unit=" + Offices.MOVEMENT_TEAM + "&period=";

    private final UnitDirectory directory;

    ConsolidationIT(UnitDirectory directory) {
        super(directory);
        this.directory = directory;
    }

    @BeforeEach
    void offices() {
        Offices.publishAndAwait(id -> directory.tree().find(id).isPresent());
    }

    @Test
    void addsUpAcceptedSnapshotsNamesTheMissingAndOpensTheEventsInTwoSteps() {
        assertThat(team().get(BOARD + "2022-Q3").body().path("status").asString())
                .isEqualTo("OPEN");
        Story first = Story.aFight(Instant.parse("2022-07-02T03:00:00Z"));
        Story second = Story.aFight(Instant.parse("2022-07-03T03:00:00Z"));
        tell(first);
        tell(second);
        tell(Story.aFight(Instant.parse("2022-07-04T03:00:00Z")).in(District.DIEN_BIEN));
        String trucBach = sent(District.TRUC_BACH, 2);
        accepted(trucBach);
        // A report that is not accepted counts for nothing, and what happens after a signature neither.
        sent(District.DIEN_BIEN, 1);
        tell(Story.aFight(Instant.parse("2022-07-05T03:00:00Z")));
        awaitCases(trucBach, 3);

        JsonNode compiled = compile("2022-Q3").body();
        assertThat(compiled.path("status").asString()).isEqualTo("COMPILED");
        assertThat(compiled.at("/total/cells")
                        .valueStream()
                        .filter(cell -> cell.path("code").asString().equals("I1"))
                        .map(JsonNode::toString))
                .containsExactly("{\"code\":\"I1\",\"part\":\"ORD.S2\",\"value\":2}");
        assertThat(names(compiled.path("missing")))
                .contains("Phường Điện Biên", "Phòng Tư pháp")
                .doesNotContain("Phường Trúc Bạch");
        assertThat(compiled.at("/duties/LATE").asInt()).isEqualTo(2);
        assertThat(compiled.at("/duties/MISSING").asInt()).isPositive();

        JsonNode cell = team().get(PATH + "/" + compiled.path("id").asString() + "/cell?code=I1&part=ORD.S2")
                .body();
        assertThat(cell.path("value").asInt()).isEqualTo(2);
        assertThat(cell.at("/shares/0/submissionId").asString()).isEqualTo(trucBach);
        JsonNode behind = team().get(
                        REPORTS + "/" + cell.at("/shares/0/submissionId").asString() + "/cell?code=I1&part=ORD.S2")
                .body();
        assertThat(behind.path("reported").asInt()).isEqualTo(2);
        assertThat(behind.path("now").asInt()).isEqualTo(3);
        assertThat(behind.path("behind")
                        .valueStream()
                        .map(each -> each.path("id").asString()))
                .startsWith(first.id().toString(), second.id().toString())
                .hasSize(3);
    }

    @Test
    void isSignedAndSentByTheCommanderAndOnlyOverFiguresThatStillStand() {
        String id = compile("2022-H1").body().path("id").asString();
        Api command = as("DISTRICT_POLICE_COMMAND", District.BA_DINH_POLICE);
        assertThat(command.post(PATH + "/" + id + "/dispatch", "{}").code()).isEqualTo("ILLEGAL_TRANSITION");
        accepted(sent(District.DIEN_BIEN, "2022-H1", 0));
        assertThat(command.post(PATH + "/" + id + "/signature", "{}").code()).isEqualTo("COMPILE_ANEW");
        assertThat(compile("2022-H1").status()).isEqualTo(200);
        assertThat(team().post(PATH + "/" + id + "/signature", "{}").code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(command.post(PATH + "/" + id + "/signature", "{}")
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("SIGNED");
        assertThat(compile("2022-H1").code()).isEqualTo("ILLEGAL_TRANSITION");
        JsonNode sent = command.post(PATH + "/" + id + "/dispatch", "{}").body();
        assertThat(sent.path("status").asString()).isEqualTo("SENT");
        assertThat(sent.path("late").asBoolean()).isTrue();
        try (KafkaProbe kafka = new KafkaProbe()) {
            String obligation = sent.path("obligationId").asString();
            assertThat(kafka.await("report.events", 1, record -> record.key().equals(obligation)))
                    .extracting(record -> KafkaProbe.header(record, "ce_type"))
                    .containsExactly("vn.tuantra.report.consolidation-sent.v1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MOVEMENT_TEAM,   TEAM,  2022-Q1, 422, NOTHING_OWED",
        "MOVEMENT_TEAM,   TEAM,  soon,    422, INVALID_FIELD",
        "MOVEMENT_TEAM,   POLICE,2023-Q3, 200, ''",
        "MOVEMENT_TEAM,   WARD,  2023-Q3, 403, OUTSIDE_YOUR_UNIT",
        "WARD_PC_CHAIR,   WARD,  2023-Q3, 403, ROLE_NOT_ALLOWED",
        "DISTRICT_OFFICE, TEAM,  2023-Q3, 403, ROLE_NOT_ALLOWED",
    })
    void refusesWhatIsNobodysAndWhatIsOwedByNobody(String role, String unit, String period, int status, String code) {
        UUID seat = switch (unit) {
            case "TEAM" -> Offices.MOVEMENT_TEAM;
            case "POLICE" -> District.BA_DINH_POLICE;
            default -> District.TRUC_BACH_POLICE;
        };
        Api.Answer answer = as(role, seat).post(PATH, body(period));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void knowsNoNumberThatItDoesNotHave() {
        String id = compile("2023-H1").body().path("id").asString();
        assertThat(team().get(PATH + "/" + id + "/cell?code=I1&part=none").code())
                .isEqualTo("NO_SUCH_CELL");
        assertThat(team().get(PATH + "/" + id + "/cell").status()).isEqualTo(422);
        assertThat(team().get(PATH + "/" + UUID.randomUUID() + "/cell?code=I1").status())
                .isEqualTo(404);
    }

    private Api.Answer compile(String period) {
        return team().post(PATH, body(period));
    }

    private static String body(String period) {
        return "{\"unitId\":\"%s\",\"period\":\"%s\"}".formatted(Offices.MOVEMENT_TEAM, period);
    }

    private String sent(UUID ward, int cases) {
        return sent(ward, "2022-Q3", cases);
    }

    private String sent(UUID ward, String period, int cases) {
        String draft = """
                {"unitId":"%s","period":"%s","texts":{"SITUATION":"a","DIRECTION":"b","RESULTS":"c",\
                "ASSESSMENT":"d","OUTLOOK":"e","PROPOSALS":"f"}}""".formatted(ward, period);
        String id = as("WARD_PC_STAFF", ward)
                .send("PUT", REPORTS, BodyPublishers.ofString(draft), Map.of())
                .body()
                .path("id")
                .asString();
        awaitCases(id, cases);
        List.of("review", "signature", "dispatch")
                .forEach(step -> as("WARD_PC_CHAIR", ward).post(REPORTS + "/" + id + "/" + step, "{}"));
        return id;
    }

    private void accepted(String id) {
        team().post(REPORTS + "/" + id + "/receipt", "{}");
        assertThat(team().post(REPORTS + "/" + id + "/acceptance", "{}")
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("ACCEPTED");
    }

    private void awaitCases(String id, int cases) {
        Awaitility.await(cases + " cases")
                .atMost(Duration.ofSeconds(30))
                .until(() -> team().get(REPORTS + "/" + id + "/cell?code=I1&part=ORD.S2")
                                .body()
                                .path("things")
                                .asInt()
                        == cases);
    }

    private static List<String> names(JsonNode units) {
        return units.valueStream()
                .map(unit -> unit.path("unitNameVi").asString())
                .toList();
    }

    private static void tell(Story story) {
        try (KafkaProbe kafka = new KafkaProbe()) {
            kafka.send(EventRecords.of(story.reported(), 1));
        }
    }

    private Api team() {
        return as("MOVEMENT_TEAM", Offices.MOVEMENT_TEAM);
    }
}
