package vn.tuantra.patrol.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.patrol.roster.Rosters;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;
import vn.tuantra.testkit.word.StateWords;

class SupportedPersonIT extends RunningPatrolService {

    private static final String PATH = "/api/supported-persons";

    private final UUID id = UUID.randomUUID();
    private final UUID task = UUID.randomUUID();
    private final UUID contact = UUID.randomUUID();
    private final ATeam team = ATeam.active();

    SupportedPersonIT(UnitDirectory directory, Rosters rosters) {
        super(directory, rosters);
    }

    @BeforeEach
    void knowTheTeam() {
        known(team);
    }

    @Test
    void everyStateHasAWord() {
        StateWords.requireOf(CareState.values());
    }

    @Test
    void thePoliceKeepsCareAndItIsOverOnce() {
        assertThat(officer().post(PATH, person()).status()).isEqualTo(201);
        assertThat(officer().post(PATH, person()).status()).isEqualTo(200);
        assertThat(officer()
                        .post(PATH + "/" + id + "/contacts", contact("SAME"))
                        .status())
                .isEqualTo(200);
        assertThat(officer()
                        .post(PATH + "/" + id + "/contacts", contact("SAME"))
                        .body()
                        .at("/person/contacts"))
                .hasSize(1);
        assertThat(officer()
                        .post(PATH + "/" + id + "/contacts", contact("WORSE"))
                        .code())
                .isEqualTo("ID_ALREADY_USED");
        assertThat(officer()
                        .post(PATH + "/" + id + "/end", "{\"on\":\"2022-04-30\",\"reason\":\"Hết thời hạn\"}")
                        .code())
                .isEqualTo("END_BEFORE_START");

        Answer ended = officer().post(PATH + "/" + id + "/end", "{\"on\":\"2022-06-30\",\"reason\":\"Hết thời hạn\"}");

        assertThat(ended.body().at("/person/state").asString()).isEqualTo("CARE_ENDED");
        assertThat(ended.body().path("allowed")).isEmpty();
        assertThat(officer()
                        .post(PATH + "/" + id + "/contacts", contact("BETTER"))
                        .code())
                .isEqualTo("ILLEGAL_TRANSITION");
    }

    @Test
    void nobodyElseKnowsThatThePersonIsThere() {
        officer().post(PATH, person());

        assertThat(officer().get(PATH).raw().body()).contains(id.toString());
        for (String role :
                new String[] {"TEAM_LEADER", "TEAM_MEMBER", "WARD_POLICE_DUTY", "WARD_PC_CHAIR", "AUDITOR"}) {
            assertThat(as(role, District.TRUC_BACH).get(PATH + "/" + id).code())
                    .as(role)
                    .isEqualTo("ROLE_NOT_ALLOWED");
        }
        assertThat(as("AREA_OFFICER", District.DIEN_BIEN_POLICE)
                        .get(PATH + "/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(as("AREA_OFFICER", District.DIEN_BIEN_POLICE)
                        .post(PATH, person())
                        .code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(officer()
                        .post(
                                PATH,
                                person().replace(
                                                id.toString(), UUID.randomUUID().toString()))
                        .code())
                .isEqualTo("FILE_ALREADY_ENTERED");
    }

    @Test
    void aTeamSeesItsTasksAndNotForWhom() {
        officer().post(PATH, person());
        assertThat(officer().post(PATH + "/" + id + "/tasks", task()).status()).isEqualTo(200);
        assertThat(officer().post(PATH + "/" + id + "/tasks", task()).body().at("/person/tasks"))
                .hasSize(1);

        String seen = member(team).get("/api/care-tasks").raw().body();
        assertThat(seen)
                .contains(task.toString(), "Vận động tham gia sinh hoạt")
                .doesNotContain(id.toString());
        assertThat(seen).doesNotContain("HS-");
        ATeam other = known(ATeam.active());
        assertThat(member(other).get("/api/care-tasks").raw().body()).doesNotContain(task.toString());
        String completion = "/api/care-tasks/" + task + "/completion";
        assertThat(member(other).post(completion, "").status()).isEqualTo(404);

        Answer done = member(team).post(completion, "{\"result\":\"Đã tham gia\"}");

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body().path("doneAt").asString()).isNotBlank();
        assertThat(done.raw().body()).doesNotContain(id.toString());
        assertThat(member(team).post(completion, "{\"result\":\"Khác\"}").code())
                .isEqualTo("ALREADY_DONE");
        assertThat(officer()
                        .get(PATH + "/" + id)
                        .body()
                        .at("/person/tasks/0/result")
                        .asString())
                .isEqualTo("Đã tham gia");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"since\":\"2022-05-01\" | \"since\":\"2034-05-01\" | IN_THE_FUTURE",
                "\"since\":\"2022-05-01\" | \"since\":\"tháng 5\"    | MALFORMED_VALUE",
                "\"legalBasis\":\"Quyết định 12\" | \"legalBasis\":\" \" | INVALID_FIELD",
                "\"fileNumber\":\"HS-       | \"officer\":\"\",\"fileNumber\":\"HS- | INVALID_FIELD",
            })
    void badEntriesAreNamedAndLeaveNothing(String good, String bad, String code) {
        assertThat(officer().post(PATH, person().replace(good, bad)).code()).isEqualTo(code);
        assertThat(officer().get(PATH + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void aTaskIsForATeamOfTheWard() {
        officer().post(PATH, person());
        assertThat(officer()
                        .post(
                                PATH + "/" + id + "/tasks",
                                task().replace(
                                                team.id().toString(),
                                                UUID.randomUUID().toString()))
                        .code())
                .isEqualTo("UNKNOWN_TEAM");
        ATeam elsewhere = ATeam.active();
        known(elsewhere, elsewhere.roster("Tổ bên", District.DIEN_BIEN, District.DIEN_BIEN));
        assertThat(officer()
                        .post(
                                PATH + "/" + id + "/tasks",
                                task().replace(
                                                team.id().toString(),
                                                elsewhere.id().toString()))
                        .code())
                .isEqualTo("UNKNOWN_TEAM");
    }

    private Api officer() {
        return as("AREA_OFFICER", District.TRUC_BACH_POLICE);
    }

    private Api member(ATeam of) {
        return of(of, "TEAM_MEMBER", District.TRUC_BACH);
    }

    private String person() {
        return """
                {"id":"%s","unitId":"%s","fileNumber":"HS-%s","legalBasis":"Quyết định 12","since":"2022-05-01"}
                """.formatted(id, District.GROUP_5, contact);
    }

    private String contact(String progress) {
        return "{\"id\":\"%s\",\"kind\":\"VISIT\",\"progress\":\"%s\"}".formatted(contact, progress);
    }

    private String task() {
        return """
                {"id":"%s","teamId":"%s","what":"Vận động tham gia sinh hoạt tổ dân phố","dueOn":"2026-12-20"}
                """.formatted(task, team.id());
    }
}
