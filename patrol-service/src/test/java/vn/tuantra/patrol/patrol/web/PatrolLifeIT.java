package vn.tuantra.patrol.patrol.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.patrol.patrol.application.MissPatrols;
import vn.tuantra.patrol.roster.Rosters;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;

/** Called off, missed, signed and together with others. */
class PatrolLifeIT extends RunningPatrolService {

    private static final String PATH = "/api/patrols";

    private final MissPatrols missPatrols;
    private final UUID id = UUID.randomUUID();

    PatrolLifeIT(UnitDirectory directory, Rosters rosters, MissPatrols missPatrols) {
        super(directory, rosters);
        this.missPatrols = missPatrols;
    }

    @Test
    void isMissedByItselfOnceAndOnlyWhenItsTimeHasCome() {
        ATeam team = known(ATeam.active());
        ATeam inTime = known(ATeam.active());
        Instant now = Clock.systemUTC().instant();
        UUID waiting = UUID.randomUUID();
        assertThat(plan(inTime, waiting, now.minus(Duration.ofMinutes(28))).status())
                .isEqualTo(201);
        assertThat(plan(team, id, now.minus(Duration.ofMinutes(31))).status()).isEqualTo(201);

        Awaitility.await().untilAsserted(() -> assertThat(status(team, id)).isEqualTo("MISSED"));
        missPatrols.run();

        assertThat(status(inTime, waiting)).isEqualTo("PLANNED");
        assertThat(leaderOf(team).post(path("start"), "").code()).isEqualTo("TIME_NOT_POSSIBLE");
        assertThat(kafka.await("patrol.events", 2, record -> record.key().equals(id.toString())))
                .extracting(record -> KafkaProbe.header(record, "ce_type"))
                .containsExactly("vn.tuantra.patrol.planned.v1", "vn.tuantra.patrol.missed.v1");

        Instant inTheMiddle = now.minus(Duration.ofMinutes(40));
        assertThat(leaderOf(team)
                        .post(path("start"), "{\"at\":\"" + inTheMiddle + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(status(team, id)).isEqualTo("IN_PROGRESS");
    }

    @Test
    void isCalledOffWithAReasonThatStaysInside() {
        ATeam team = known(ATeam.active());
        leaderOf(team).post(PATH, PatrolBodies.json(PatrolBodies.plan(id, team)));
        assertThat(leaderOf(team)
                        .post(path("cancellation"), "{\"reason\":\" \"}")
                        .code())
                .isEqualTo("INVALID_FIELD");

        Answer cancelled = of(team, "TEAM_DEPUTY", District.TRUC_BACH)
                .post(path("cancellation"), "{\"reason\":\"Mưa lớn, ngập đường\"}");

        assertThat(cancelled.body().path("status").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.body().path("cancelReason").asString()).isEqualTo("Mưa lớn, ngập đường");
        assertThat(kafka.await("patrol.events", 2, record -> record.key().equals(id.toString())))
                .last()
                .satisfies(record -> {
                    assertThat(KafkaProbe.header(record, "ce_type")).isEqualTo("vn.tuantra.patrol.cancelled.v1");
                    assertThat(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8))
                            .doesNotContain("Mưa");
                });
    }

    @Test
    void theLogKeepsWhoSignedItAndWhatHappened() {
        ATeam team = known(ATeam.active());
        leaderOf(team).post(PATH, PatrolBodies.json(PatrolBodies.plan(id, team)));
        leaderOf(team).post(path("start"), "");
        leaderOf(team).post(path("completion"), "");
        assertThat(leaderOf(team)
                        .post(path("log"), "{\"note\":\"" + "x".repeat(2001) + "\"}")
                        .code())
                .isEqualTo("INVALID_FIELD");

        Answer logged = of(team, "TEAM_DEPUTY", District.TRUC_BACH)
                .post(path("log"), "{\"note\":\"Nhắc nhở một nhóm thanh niên\"}");

        assertThat(logged.body().at("/log/note").asString()).isEqualTo("Nhắc nhở một nhóm thanh niên");
        assertThat(logged.body().at("/log/signedBy/role").asString()).isEqualTo("TEAM_DEPUTY");
    }

    @Test
    void theNeighbourOfABorderAreaSeesTheJointPatrolAndItsTeamSaysWhereItIs() {
        ATeam team = known(ATeam.active());
        ATeam beside = ATeam.active();
        known(beside, beside.roster("Tổ số 9", District.DIEN_BIEN, District.DIEN_BIEN));
        Map<String, Object> body = PatrolBodies.plan(id, team);
        body.put("type", "BORDER_AREA");
        body.put("otherTeamIds", List.of(beside.id()));
        body.put("participants", List.of(team.leader(), beside.member()));
        body.put("partnerUnitIds", List.of(District.DIEN_BIEN));
        assertThat(leaderOf(team).post(PATH, PatrolBodies.json(body)).status()).isEqualTo(201);

        Api neighbour = as("WARD_POLICE_DUTY", District.DIEN_BIEN_POLICE);
        assertThat(neighbour.get(PATH + "/" + id).status()).isEqualTo(200);
        assertThat(of(beside, "TEAM_LEADER", District.DIEN_BIEN)
                        .post(path("start"), "")
                        .code())
                .isEqualTo("NOT_YOUR_TEAM");
        leaderOf(team).post(path("start"), "");
        String point = "{\"points\":[{\"at\":\"%s\",\"latitude\":21.04,\"longitude\":105.84}]}"
                .formatted(Clock.systemUTC().instant());
        assertThat(of(beside, "TEAM_MEMBER", District.DIEN_BIEN)
                        .post(path("positions"), point)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "type;BORDER_AREA;PARTNER_MISSING;partnerUnitIds",
                "type;JOINT_ENTERPRISE;PARTNER_MISSING;guards",
                "leadOnDuty;RANDOM;LEAD_NOT_IN_CHARGE;leadOnDuty",
                "hotspotIds;RANDOM;UNKNOWN_HOTSPOT;hotspotIds",
                "partnerUnitIds;RANDOM;UNKNOWN_WARD;partnerUnitIds",
                "otherTeamIds;RANDOM;UNKNOWN_TEAM;otherTeamIds"
            })
    void namesWhatIsNotThere(String field, String value, String code, String named) {
        ATeam team = known(ATeam.active());
        Map<String, Object> body = PatrolBodies.plan(id, team);
        Object random = field.endsWith("Ids") ? List.of(UUID.randomUUID()) : UUID.randomUUID();
        body.put(field, value.equals("RANDOM") ? random : value);

        Answer refused = leaderOf(team).post(PATH, PatrolBodies.json(body));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.body().path("field").asString()).isEqualTo(named);
        assertThat(leaderOf(team).get(PATH + "/" + id).status()).isEqualTo(404);
    }

    private Answer plan(ATeam team, UUID patrol, Instant end) {
        Map<String, Object> body = PatrolBodies.plan(patrol, team);
        body.put("plannedStart", end.minus(Duration.ofHours(2)));
        body.put("plannedEnd", end);
        return leaderOf(team).post(PATH, PatrolBodies.json(body));
    }

    private String status(ATeam team, UUID patrol) {
        return leaderOf(team).get(PATH + "/" + patrol).body().path("status").asString();
    }

    private String path(String step) {
        return PATH + "/" + id + "/" + step;
    }
}
