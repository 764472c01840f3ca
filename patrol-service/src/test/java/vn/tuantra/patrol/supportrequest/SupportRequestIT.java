package vn.tuantra.patrol.supportrequest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.patrol.roster.Rosters;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;

class SupportRequestIT extends RunningPatrolService {

    private static final String PATH = "/api/support-requests";
    private static final String REASON = "{\"reason\":\"Trùng ca tuần tra\"}";
    private static final String DONE = "{\"people\":3,\"result\":\"Đã phân luồng\"}";

    private final UUID id = UUID.randomUUID();
    private final ATeam one = ATeam.active();
    private final ATeam other = ATeam.active();

    SupportRequestIT(UnitDirectory directory, Rosters rosters) {
        super(directory, rosters);
    }

    @BeforeEach
    void knowTheTeams() {
        known(one);
        known(other);
    }

    @Test
    void isAskedAnsweredByEachTeamAndDone() {
        assertThat(command().post(PATH, body()).status()).isEqualTo(201);
        assertThat(command().post(PATH, body()).status()).isEqualTo(200);
        assertThat(allowed(leaderOf(one))).isEqualTo("[\"accept-support\",\"decline-support\"]");

        assertThat(leaderOf(one)
                        .post(step("refusal"), REASON)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("ASKED");
        assertThat(leaderOf(other)
                        .post(step("acceptance"), "")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("ACCEPTED");
        assertThat(leaderOf(other).post(step("acceptance"), "").status()).isEqualTo(200);
        assertThat(leaderOf(one).post(step("acceptance"), "").code()).isEqualTo("ILLEGAL_TRANSITION");
        Answer given = leaderOf(other).post(step("result"), DONE);

        assertThat(given.body().path("state").asString()).isEqualTo("GIVEN");
        assertThat(given.body().path("allowed")).isEmpty();
        assertThat(command().post(step("withdrawal"), REASON).code()).isEqualTo("ILLEGAL_TRANSITION");
        assertThat(kafka.await("patrol.events", 4, record -> record.key().equals(id.toString())))
                .allSatisfy(record -> {
                    assertThat(EventSchemas.violations(
                                    EventCatalogue.byName(KafkaProbe.header(record, "ce_type"))
                                            .orElseThrow(),
                                    record.value()))
                            .isEmpty();
                    assertThat(new String(record.value(), UTF_8)).doesNotContain("Trùng ca", "Phân luồng");
                })
                .extracting(record -> KafkaProbe.header(record, "ce_type"))
                .containsExactly(
                        "vn.tuantra.support-request.asked.v1",
                        "vn.tuantra.support-request.declined.v1",
                        "vn.tuantra.support-request.accepted.v1",
                        "vn.tuantra.support-request.given.v1");
    }

    @Test
    void isTakenBackByThoseWhoAskedAndByNobodyElse() {
        as("DISTRICT_POLICE_COMMAND", District.BA_DINH_POLICE)
                .post(PATH, body().replace(District.TRUC_BACH_POLICE.toString(), District.BA_DINH_POLICE.toString()));

        assertThat(command().get(PATH + "/" + id).status()).isEqualTo(200);
        assertThat(allowed(command())).isEqualTo("[]");
        assertThat(command().post(step("withdrawal"), REASON).code()).isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(as("WARD_POLICE_COMMAND", District.DIEN_BIEN_POLICE)
                        .get(PATH + "/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(as("DISTRICT_POLICE_COMMAND", District.BA_DINH_POLICE)
                        .post(step("withdrawal"), REASON)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
        assertThat(leaderOf(one).post(step("acceptance"), "").code()).isEqualTo("ILLEGAL_TRANSITION");
    }

    @Test
    void aTeamSeesItsOwnAndAnswersForItself() {
        ATeam third = known(ATeam.active());
        command().post(PATH, body());

        assertThat(of(one, "TEAM_MEMBER", District.TRUC_BACH)
                        .get(PATH + "?team=" + one.id())
                        .raw()
                        .body())
                .contains(id.toString());
        assertThat(leaderOf(third).get(PATH + "?team=" + third.id()).raw().body())
                .doesNotContain(id.toString());
        assertThat(leaderOf(third).post(step("acceptance"), "").code()).isEqualTo("NOT_YOUR_TEAM");
        assertThat(of(one, "TEAM_MEMBER", District.TRUC_BACH)
                        .post(step("acceptance"), "")
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        leaderOf(one).post(step("acceptance"), "");
        assertThat(leaderOf(one)
                        .post(step("result"), "{\"people\":3,\"at\":\"2034-01-01T00:00:00Z\"}")
                        .code())
                .isEqualTo("TIME_NOT_POSSIBLE");
        assertThat(leaderOf(one).post(step("result"), "{\"people\":0}").code()).isEqualTo("INVALID_FIELD");
        assertThat(leaderOf(one).post(step("refusal"), "{\"reason\":\" \"}").code())
                .isEqualTo("INVALID_FIELD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "authority  | \" \"                      | INVALID_FIELD",
                "legalBasis | null                       | INVALID_FIELD",
                "teamIds    | []                         | INVALID_FIELD",
                "teamIds    | [null]                     | INVALID_FIELD",
                "until      | \"2020-01-01T00:00:00Z\"   | END_NOT_AFTER_START",
                "until      | \"mai\"                    | MALFORMED_VALUE",
                "askingUnitId | null                     | INVALID_FIELD",
            })
    void badRequestsAreNamedAndLeaveNothing(String field, String bad, String code) {
        String body =
                body().replaceAll("\"%s\":(\\[[^]]*]|\"[^\"]*\")".formatted(field), "\"%s\":%s".formatted(field, bad));

        Answer answer = command().post(PATH, body);

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.raw().body()).contains(field);
        assertThat(command().get(PATH + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void goesToActiveTeamsOfOneWardInTheReachOfWhoAsks() {
        ATeam suspended = known(ATeam.in(TeamStatus.SUSPENDED));
        ATeam elsewhere = ATeam.active();
        known(elsewhere, elsewhere.roster("Tổ bên", District.DIEN_BIEN, District.DIEN_BIEN));

        assertThat(command()
                        .post(
                                PATH,
                                body().replace(
                                                other.id().toString(),
                                                suspended.id().toString()))
                        .code())
                .isEqualTo("TEAM_NOT_ACTIVE");
        String both = body().replace(other.id().toString(), elsewhere.id().toString());
        assertThat(command().post(PATH, both).code()).isEqualTo("UNKNOWN_TEAM");
        assertThat(as("DISTRICT_POLICE_COMMAND", District.BA_DINH_POLICE)
                        .post(PATH, both)
                        .code())
                .isEqualTo("TEAMS_OF_SEVERAL_WARDS");
        assertThat(as("WARD_POLICE_COMMAND", District.DIEN_BIEN_POLICE)
                        .post(PATH, body())
                        .code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
    }

    private String allowed(Api who) {
        return who.get(PATH + "/" + id).body().path("allowed").toString();
    }

    private Api command() {
        return as("WARD_POLICE_COMMAND", District.TRUC_BACH_POLICE);
    }

    private String step(String name) {
        return PATH + "/" + id + "/" + name;
    }

    private String body() {
        Instant from = Instant.now().truncatedTo(ChronoUnit.HOURS);
        return """
                {"id":"%s","askingUnitId":"%s","authority":"Đội CSGT","legalBasis":"Công văn 12","content":"Phân luồng",
                "teamIds":["%s","%s"],"from":"%s","until":"%s"}""".formatted(id, District.TRUC_BACH_POLICE, one.id(), other.id(), from, from.plus(Duration.ofHours(4)));
    }
}
