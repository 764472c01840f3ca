package vn.tuantra.team.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.team.fixture.Training;
import vn.tuantra.testkit.http.Api.Answer;
import vn.tuantra.testkit.token.TestTokens;

/** Courses are planned under a programme and within it. */
class CoursePlanningIT extends RunningTeamService {

    private static final String POLICE = TestTokens.of("cmd", District.WARD_POLICE, "WARD_POLICE_COMMAND");
    private static final String MOVEMENT = TestTokens.of("xdpt", District.DISTRICT_POLICE, "MOVEMENT_TEAM");

    private final LocalDate today;

    CoursePlanningIT(UnitDirectory directory, Clock clock) {
        super(directory);
        this.today = VietnamDay.of(clock.instant());
    }

    @Test
    void theWardHoldsACourseOfTheDistrictsProgramme() {
        UUID programme = adopted(District.DISTRICT_POLICE);
        Map<String, Object> body = courseOf(programme);
        Answer planned = plan(body);
        assertThat(planned.status()).as(planned.raw().body()).isEqualTo(201);
        JsonNode seen = ok(call("GET", STAFF, uri(body), null));
        assertThat(seen.path("programmeId").asString()).isEqualTo(programme.toString());
        assertThat(seen.has("programme")).isFalse();
        assertThat(ok(call("GET", POLICE, Training.COURSES + "?limit=200", null))
                        .path("items")
                        .values())
                .anyMatch(one -> one.path("courseId")
                        .asString()
                        .equals(Training.idOf(body).toString()));
    }

    /** What comes with a thing would work: nobody was there before the day. */
    @Test
    void offersAttendanceOnlyFromTheDayOn() {
        UUID programme = adopted(District.WARD_POLICE);
        Map<String, Object> now = courseOf(programme);
        Map<String, Object> tomorrow = Training.course(District.WARD_POLICE, programme, today.plusDays(1));
        assertThat(ok(plan(now)).path("allowed").toString()).contains("record-attendance");
        assertThat(ok(plan(tomorrow)).path("allowed").toString())
                .contains("enrol-members")
                .doesNotContain("record-attendance");
    }

    @Test
    void refusesAProgrammeThatIsNotThereOrNotForTheCaller() {
        Map<String, Object> body = courseOf(UUID.randomUUID());
        refusedAt("programmeId", plan(body), "UNKNOWN_PROGRAMME");
        UUID beside = adopted(District.OTHER_WARD);
        body.put("programmeId", beside);
        refusedAt("programmeId", plan(body), "UNKNOWN_PROGRAMME");
        // The same body from somebody who sees it: what was missing was the sight of the programme, nothing else.
        assertThat(call("POST", MOVEMENT, Training.COURSES, body).status()).isEqualTo(201);
    }

    @Test
    void refusesTopicsOutsideTheProgrammeAndNamesOne() {
        Map<String, Object> body = courseOf(adopted(District.WARD_POLICE));
        body.put("topics", List.of("LAW", "FIRE_SAFETY"));
        Answer answer = plan(body);
        refusedAt("topics", answer, "TOPIC_NOT_IN_PROGRAMME");
        assertThat(answer.body().path("topic").asString()).isEqualTo("FIRE_SAFETY");
        assertThat(answer.body().path("title").asString()).contains("phòng cháy", "không thuộc chương trình");
        nothingIsStoredOf(body);
        body.put("topics", List.of("LAW", "FIRST_AID", "SUPPORT_TOOLS"));
        assertThat(plan(body).status()).isEqualTo(201);
    }

    @Test
    void refusesFewerHoursThanTheProgrammeAsksForAndNamesThem() {
        Map<String, Object> body = courseOf(adopted(District.WARD_POLICE));
        body.put("hours", 7);
        Answer answer = call("POST", POLICE, Training.COURSES, body, Map.of("Accept-Language", "en"));
        refusedAt("hours", answer, "TOO_FEW_HOURS");
        assertThat(answer.body().path("minimum").asInt()).isEqualTo(8);
        assertThat(answer.body().path("title").asString()).isEqualTo("The programme asks for at least 8 hours");
        nothingIsStoredOf(body);
        body.put("hours", 8);
        assertThat(plan(body).status()).isEqualTo(201);
    }

    @Test
    void refusesAnEndedProgrammeButLetsItsCoursesGoOn() {
        UUID programme = adopted(District.WARD_POLICE);
        Map<String, Object> before = courseOf(programme);
        assertThat(plan(before).status()).isEqualTo(201);
        ok(call("POST", POLICE, Training.PROGRAMMES + "/" + programme + "/end", null));

        Map<String, Object> after = courseOf(programme);
        refused(plan(after), 409, "PROGRAMME_ENDED");
        nothingIsStoredOf(after);
        // A phone that did not hear the answer sends it again, and must not be told that it failed.
        Answer repeated = plan(before);
        assertThat(repeated.status()).as(repeated.raw().body()).isEqualTo(200);
        before.put("hours", 9);
        refused(plan(before), 409, "ID_ALREADY_USED");
        assertThat(ok(call("POST", POLICE, uri(before) + "/attendance", Map.of("memberIds", List.of())))
                        .path("status")
                        .asString())
                .isEqualTo("HELD");
    }

    @Test
    void asksForTheProgrammeByItsId() {
        Map<String, Object> body = courseOf(adopted(District.WARD_POLICE));
        body.remove("programmeId");
        Answer missing = plan(body);
        refused(missing, 422, "INVALID_FIELD");
        assertThat(missing.body().at("/errors/0/field").asString()).isEqualTo("programmeId");
        body.put("programmeId", "Tập huấn 2024");
        Answer text = plan(body);
        refused(text, 422, "MALFORMED_VALUE");
        assertThat(text.body().path("field").asString()).isEqualTo("programmeId");
        body.remove("programmeId");
        body.put("programme", "Tập huấn 2024");
        refused(plan(body), 422, "UNKNOWN_FIELD");
    }

    private void refusedAt(String field, Answer answer, String code) {
        refused(answer, 422, code);
        assertThat(answer.body().path("field").asString()).isEqualTo(field);
    }

    private void nothingIsStoredOf(Map<String, Object> body) {
        refused(call("GET", POLICE, uri(body), null), 404, "NOT_FOUND");
    }

    private UUID adopted(UUID unit) {
        Map<String, Object> body = Training.programme(unit);
        ok(call("POST", MOVEMENT, Training.PROGRAMMES, body));
        return Training.idOf(body);
    }

    private Map<String, Object> courseOf(UUID programme) {
        return Training.course(District.WARD_POLICE, programme, today);
    }

    private Answer plan(Map<String, Object> body) {
        return call("POST", POLICE, Training.COURSES, body);
    }

    private static String uri(Map<String, Object> body) {
        return Training.COURSES + "/" + Training.idOf(body);
    }
}
