package vn.tuantra.patrol.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.patrol.roster.Rosters;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;

class PositionIT extends RunningPatrolService {

    private static final String DESK = "/api/patrols/positions?unit=" + District.TRUC_BACH_POLICE;

    private final Tracks tracks;
    private final Positions positions;
    private final PositionSettings settings;

    PositionIT(
            UnitDirectory directory, Rosters rosters, Tracks tracks, Positions positions, PositionSettings settings) {
        super(directory, rosters);
        this.tracks = tracks;
        this.positions = positions;
        this.settings = settings;
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
                        .at("/last/latitude")
                        .asDouble())
                .isEqualTo(21.05);
        Api desk = as("WARD_POLICE_DUTY", District.TRUC_BACH_POLICE);
        assertThat(desk.get(DESK).body().valueStream().filter(seen -> isOf(seen, patrol)))
                .singleElement()
                .satisfies(seen -> assertThat(seen.path("latitude").asDouble()).isEqualTo(21.05));

        leaderOf(team).post("/api/patrols/" + patrol + "/completion", "");

        assertThat(desk.get(DESK).body().valueStream().filter(seen -> isOf(seen, patrol)))
                .isEmpty();
        Answer late = member.post(path(patrol), points(point(now.minusSeconds(3), 21.04), point(later(), 21.04)));
        assertThat(results(late)).containsExactly("ACCEPTED", "OUTSIDE_THE_PATROL");
        assertThat(late.body().at("/last/latitude").asDouble()).isEqualTo(21.05);
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
                .at("/last/at")
                .asString());
        assertThat(noted).isBefore(ahead.minusSeconds(60));
        assertThat(member.post(path(patrol), points(point(noted.plusMillis(1), 21.05)))
                        .body()
                        .at("/last/latitude")
                        .asDouble())
                .isEqualTo(21.05);
    }

    @Test
    void everyPointHasItsOwnResultAndNoneTakesAnotherWithIt() {
        ATeam team = known(ATeam.active());
        UUID patrol = underWay(team);
        Instant now = Clock.systemUTC().instant();
        String batch = points(
                point(now, 21.05),
                point(now, 21.05).replace("105.84", "0.84"),
                point(now, 91),
                point(now, 91).replace("91.0", "\"NaN\""),
                point(now.minus(Duration.ofHours(1)), 21.05),
                point(now.plus(Duration.ofHours(1)), 21.05),
                point(now.minusSeconds(2), 21.04));

        Answer first = of(team, "TEAM_MEMBER", District.TRUC_BACH).post(path(patrol), batch);

        assertThat(first.status()).isEqualTo(200);
        assertThat(results(first))
                .containsExactly(
                        "ACCEPTED",
                        "OUTSIDE_THE_COUNTRY",
                        "OUTSIDE_THE_COUNTRY",
                        "OUTSIDE_THE_COUNTRY",
                        "OUTSIDE_THE_PATROL",
                        "IN_THE_FUTURE",
                        "ACCEPTED");
        Answer again = of(team, "TEAM_MEMBER", District.TRUC_BACH).post(path(patrol), batch);
        assertThat(results(again)).startsWith("KNOWN").endsWith("KNOWN");
        assertThat(again.body().path("last")).isEqualTo(first.body().path("last"));
        JsonNode track = as("WARD_POLICE_DUTY", District.TRUC_BACH_POLICE)
                .get("/api/patrols/" + patrol + "/track?tolerance=0")
                .body();
        assertThat(track.path("gathered").asInt()).isEqualTo(2);
        assertThat(track.path("lengthMetres").asInt()).isBetween(1111, 1113);
        assertThat(as("WARD_POLICE_DUTY", District.DIEN_BIEN_POLICE)
                        .get("/api/patrols/" + patrol + "/track")
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aMemberStopsIt() {
        ATeam team = known(ATeam.active());
        UUID patrol = underWay(team);
        Api member = of(team, "TEAM_MEMBER", District.TRUC_BACH);
        member.post(path(patrol), points(point(later(), 21.05)));
        assertThat(ages(patrol))
                .singleElement()
                .satisfies(age -> assertThat(age).isLessThan(30L));

        assertThat(tracking(member, patrol, false).status()).isEqualTo(200);

        assertThat(ages(patrol)).isEmpty();
        assertThat(results(member.post(path(patrol), points(point(later(), 21.05)))))
                .containsExactly("TRACKING_STOPPED");
        assertThat(tracking(member, patrol, true).status()).isEqualTo(200);
        assertThat(results(member.post(path(patrol), points(point(later(), 21.05)))))
                .containsExactly("ACCEPTED");
        assertThat(tracking(leaderOf(known(ATeam.active())), patrol, false).code())
                .isEqualTo("NOT_YOUR_TEAM");
    }

    @Test
    void afterNinetyDaysOnlyLengthAndAreaRemain() {
        ATeam team = known(ATeam.active());
        UUID patrol = underWay(team);
        Instant now = later();
        of(team, "TEAM_MEMBER", District.TRUC_BACH)
                .post(path(patrol), points(point(now.minusSeconds(1), 21.04), point(now, 21.05)));
        Clock notYet = Clock.fixed(now.plus(Duration.ofDays(90)).minusSeconds(1), ZoneOffset.UTC);
        new PositionRetention(tracks, positions, settings, notYet).run();
        assertThat(tracks.of(patrol).samples()).hasSize(2);
        Clock then = Clock.fixed(now.plus(Duration.ofDays(90)).plusSeconds(601), ZoneOffset.UTC);

        new PositionRetention(tracks, positions, settings, then).run();

        assertThat(tracks.of(patrol).samples()).isEmpty();
        assertThat(positions.find(patrol)).isEmpty();
        JsonNode track = leaderOf(team).get("/api/patrols/" + patrol + "/track").body();
        assertThat(track.path("lengthMetres").asInt()).isBetween(1111, 1113);
        assertThat(track.path("points")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{};INVALID_FIELD",
                "{\"points\":[]};INVALID_FIELD",
                "{\"points\":[{\"at\":\"NOW\",\"latitude\":21}]};INVALID_FIELD",
                "{\"points\":[{\"at\":\"yesterday\",\"latitude\":21,\"longitude\":105}]};MALFORMED_VALUE",
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

    private static Instant later() {
        return Clock.systemUTC().instant();
    }

    private List<Long> ages(UUID patrol) {
        return as("WARD_POLICE_DUTY", District.TRUC_BACH_POLICE)
                .get(DESK)
                .body()
                .valueStream()
                .filter(seen -> isOf(seen, patrol))
                .map(seen -> seen.path("ageSeconds").asLong())
                .toList();
    }

    private static List<String> results(Answer answer) {
        return answer.body()
                .path("points")
                .valueStream()
                .map(result ->
                        result.path("code").asString(result.path("outcome").asString()))
                .toList();
    }

    private static Answer tracking(Api api, UUID patrol, boolean on) {
        return api.send(
                "PUT",
                "/api/patrols/" + patrol + "/tracking",
                BodyPublishers.ofString("{\"on\":" + on + "}"),
                Map.of());
    }

    private static boolean isOf(JsonNode seen, UUID patrol) {
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
