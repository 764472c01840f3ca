package vn.tuantra.patrol.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.patrol.roster.Rosters;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;

class PositionIT extends RunningPatrolService {

    private static final String DESK = "/api/patrols/positions?unit=" + District.TRUC_BACH_POLICE;

    PositionIT(UnitDirectory directory, Rosters rosters) {
        super(directory, rosters);
    }

    @Test
    void theDeskSeesWhereAPatrolIsUntilItEndsAndLatePointsNeverMoveItBack() {
        ATeam team = known(ATeam.active());
        UUID patrol = underWay(team);
        Api member = of(team, "TEAM_MEMBER", District.TRUC_BACH);
        Instant now = Clock.systemUTC().instant();
        assertThat(member.post(path(patrol), points(point(now, 21.05), point(now.minusSeconds(5), 21.04)))
                        .status())
                .isEqualTo(200);
        assertThat(member.post(path(patrol), points(point(now.minusSeconds(4), 21.01)))
                        .body()
                        .path("latitude")
                        .asDouble())
                .isEqualTo(21.05);
        Api desk = as("WARD_POLICE_DUTY", District.TRUC_BACH_POLICE);
        assertThat(desk.get(DESK).body().valueStream().filter(seen -> isOf(seen, patrol)))
                .singleElement()
                .satisfies(seen -> assertThat(seen.path("latitude").asDouble()).isEqualTo(21.05));

        leaderOf(team).post("/api/patrols/" + patrol + "/completion", "");

        assertThat(desk.get(DESK).body().valueStream().filter(seen -> isOf(seen, patrol)))
                .isEmpty();
        assertThat(member.post(path(patrol), points(point(now, 21.04))).code()).isEqualTo("PATROL_NOT_UNDER_WAY");
        assertThat(kafka.await("patrol.positions", 1, record -> record.key().equals(patrol.toString())))
                .allSatisfy(record -> assertThat(EventSchemas.violations(
                                EventCatalogue.byName(KafkaProbe.header(record, "ce_type"))
                                        .orElseThrow(),
                                record.value()))
                        .isEmpty());
    }

    @Test
    void aDeviceWhoseClockIsAheadHidesNoTruePlace() {
        ATeam team = known(ATeam.active());
        UUID patrol = underWay(team);
        Api member = of(team, "TEAM_MEMBER", District.TRUC_BACH);
        Instant ahead = Clock.systemUTC().instant().plusSeconds(90);

        Instant noted = Instant.parse(member.post(path(patrol), points(point(ahead, 21.01)))
                .body()
                .path("at")
                .asString());
        assertThat(noted).isBefore(ahead.minusSeconds(60));
        assertThat(member.post(path(patrol), points(point(noted.plusMillis(1), 21.05)))
                        .body()
                        .path("latitude")
                        .asDouble())
                .isEqualTo(21.05);
    }

    @Test
    void aPlaceThatNoPatrolCanBeAtIsRefusedByItsNumber() {
        ATeam team = known(ATeam.active());
        UUID patrol = underWay(team);
        Api.Answer answer = of(team, "TEAM_MEMBER", District.TRUC_BACH)
                .post(
                        path(patrol),
                        points(point(Clock.systemUTC().instant(), 0)).replace("105.", "0."));

        assertThat(answer.code()).isEqualTo("OUTSIDE_THE_COUNTRY");
        assertThat(answer.body().path("field").asString()).isEqualTo("points[0]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{};INVALID_FIELD",
                "{\"points\":[]};INVALID_FIELD",
                "{\"points\":[{\"at\":\"NOW\",\"latitude\":91,\"longitude\":105}]};INVALID_FIELD",
                "{\"points\":[{\"at\":\"NOW\",\"latitude\":21}]};INVALID_FIELD",
                "{\"points\":[{\"at\":\"yesterday\",\"latitude\":21,\"longitude\":105}]};MALFORMED_VALUE",
                "{\"points\":[{\"at\":\"2022-01-01T00:00:00Z\",\"latitude\":21,\"longitude\":105}]};OUTSIDE_THE_PATROL",
                "{\"points\":[{\"at\":\"2099-01-01T00:00:00Z\",\"latitude\":21,\"longitude\":105}]};OUTSIDE_THE_PATROL",
                "{\"points\":[{\"at\":\"NOW\",\"latitude\":\"NaN\",\"longitude\":105}]};INVALID_FIELD",
                "{;MALFORMED_JSON"
            })
    void badTracksAreRefusedByName(String body, String code) {
        ATeam team = known(ATeam.active());
        UUID patrol = underWay(team);
        String sent = body.replace("NOW", Clock.systemUTC().instant().toString());

        assertThat(leaderOf(team).post(path(patrol), sent).code()).isIn(code, "MALFORMED_VALUE");
        assertThat(as("WARD_POLICE_DUTY", District.TRUC_BACH_POLICE)
                        .get(DESK)
                        .body()
                        .valueStream()
                        .filter(seen -> isOf(seen, patrol)))
                .isEmpty();
    }

    @Test
    void onlyTheTeamItselfSaysWhereItIs() {
        ATeam team = known(ATeam.active());
        UUID patrol = underWay(team);
        String body = points(point(Clock.systemUTC().instant(), 21.0));

        assertThat(leaderOf(known(ATeam.active())).post(path(patrol), body).code())
                .isEqualTo("NOT_YOUR_TEAM");
        assertThat(of(team, "TEAM_LEADER", District.DIEN_BIEN)
                        .post(path(patrol), body)
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(as("WARD_POLICE_DUTY", District.TRUC_BACH_POLICE)
                        .post(path(patrol), body)
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(as("WARD_POLICE_DUTY", District.DIEN_BIEN_POLICE).get(DESK).code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEAM_MEMBER", "WARD_PC_CHAIR", "SYS_ADMIN", "AUDITOR", "INTEGRATION"})
    void othersDoNotWatchPatrols(String role) {
        assertThat(as(role, District.TRUC_BACH).get(DESK).code()).isEqualTo("ROLE_NOT_ALLOWED");
    }

    private UUID underWay(ATeam team) {
        UUID id = UUID.randomUUID();
        Instant now = Clock.systemUTC().instant();
        String plan = """
                {"id":"%s","teamId":"%s","type":"ROUTINE","plannedStart":"%s","plannedEnd":"%s",
                 "participants":["%s","%s"]}""".formatted(id, team.id(), now, now.plus(Duration.ofHours(2)), team.leader(), team.member());
        assertThat(leaderOf(team).post("/api/patrols", plan).status()).isEqualTo(201);
        assertThat(leaderOf(team).post("/api/patrols/" + id + "/start", "").status())
                .isEqualTo(200);
        return id;
    }

    private static boolean isOf(tools.jackson.databind.JsonNode seen, UUID patrol) {
        return seen.path("patrolId").asString().equals(patrol.toString());
    }

    private static String path(UUID patrol) {
        return "/api/patrols/" + patrol + "/positions";
    }

    private static String points(String... points) {
        return "{\"points\":[" + String.join(",", points) + "]}";
    }

    private static String point(Instant at, double latitude) {
        return "{\"at\":\"" + at + "\",\"latitude\":" + latitude + ",\"longitude\":105.84,\"accuracyMetres\":8}";
    }
}
