package vn.tuantra.patrol.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** A patrol of a hotspot with two checkpoints, and what phones make of it. */
class ScanIT extends RunningPatrolService {

    private final UUID hotspot = UUID.randomUUID();
    private final UUID gate = UUID.randomUUID();
    private final UUID lake = UUID.randomUUID();
    private final UUID patrol = UUID.randomUUID();
    private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    private final ATeam team = ATeam.active();

    ScanIT(UnitDirectory directory, Rosters rosters) {
        super(directory, rosters);
    }

    @BeforeEach
    void setOut() {
        known(team);
        assertThat(put("/api/hotspots/" + hotspot, hotspot()).status()).isEqualTo(201);
        assertThat(put("/api/checkpoints/" + gate, checkpoint("Cổng chợ", 21.04))
                        .status())
                .isEqualTo(201);
        assertThat(put("/api/checkpoints/" + lake, checkpoint("Bờ hồ", 21.05)).status())
                .isEqualTo(201);
        String plan = """
                {"id":"%s","teamId":"%s","type":"HOTSPOT","plannedStart":"%s","plannedEnd":"%s",
                 "participants":["%s","%s"],"hotspotIds":["%s"]}""".formatted(
                        patrol,
                        team.id(),
                        now.minus(Duration.ofHours(2)),
                        now.plus(Duration.ofHours(1)),
                        team.leader(),
                        team.member(),
                        hotspot);
        assertThat(leaderOf(team).post("/api/patrols", plan).status()).isEqualTo(201);
        assertThat(leaderOf(team)
                        .post(path("start"), "{\"at\":\"" + now.minus(Duration.ofHours(2)) + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void everyItemHasItsOwnResultAndNoneTakesAnotherWithIt() {
        String good = scan(tag(gate), now.minusSeconds(3600));
        String batch = body(
                good,
                scan("somebody-elses-tag", now),
                scan(tag(lake), now.minus(Duration.ofHours(3))),
                scan(tag(lake), now.plusSeconds(600)),
                scan(tag(lake), now).replace("}", ",\"latitude\":0,\"longitude\":0}"),
                position(lake, 21.06),
                position(lake, 21.0501),
                scan(foreignTag(), now));

        Answer first = member().post(path("scans"), batch);

        assertThat(first.status()).isEqualTo(200);
        assertThat(codes(first))
                .containsExactly(
                        "ACCEPTED",
                        "UNKNOWN_TAG",
                        "OUTSIDE_THE_PATROL",
                        "OUTSIDE_THE_PATROL",
                        "OUTSIDE_THE_COUNTRY",
                        "TOO_FAR_AWAY",
                        "ACCEPTED",
                        "TAG_OF_ANOTHER_WARD");
        assertThat(codes(member().post(path("scans"), batch)).getFirst()).isEqualTo("KNOWN");
        assertThat(codes(member().post(path("scans"), body(good.replace(tag(gate), tag(lake))))))
                .containsExactly("ID_ALREADY_USED");
        assertThat(kafka.await("patrol.events", 5, record -> record.key().equals(patrol.toString())))
                .filteredOn(
                        record -> KafkaProbe.header(record, "ce_type").equals("vn.tuantra.patrol.checkpoint-passed.v1"))
                .hasSize(2)
                .allSatisfy(record -> assertThat(EventSchemas.violations(
                                EventCatalogue.byName("vn.tuantra.patrol.checkpoint-passed.v1")
                                        .orElseThrow(),
                                record.value()))
                        .isEmpty());
    }

    @Test
    void aPhoneADayOffIsSetRightAndSaidSo() {
        Duration wrong = Duration.ofDays(1);
        String sent = body(scan(tag(gate), now.minusSeconds(600).plus(wrong)))
                .replace("\"sentAt\":\"" + now, "\"sentAt\":\"" + now.plus(wrong));

        JsonNode result = member().post(path("scans"), sent).body().at("/results/0");

        assertThat(result.path("marks").toString()).isEqualTo("[\"CLOCK_SKEW\"]");
        Instant at = Instant.parse(shown().at("/passings/0/at").asString());
        assertThat(Duration.between(at, now.minusSeconds(600)).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void thePointsThatWereMissedAreNamedUntilAPhoneComesBack() {
        String reason = "{\"missed\":[{\"checkpointId\":\"%s\",\"reason\":\"Ngập\"}],\"at\":\"%s\"}";
        assertThat(leaderOf(team)
                        .post(path("completion"), reason.formatted(lake, now.minus(Duration.ofHours(3))))
                        .code())
                .isEqualTo("TIME_NOT_POSSIBLE");
        Answer completed = leaderOf(team).post(path("completion"), reason.formatted(lake, now));
        assertThat(completed.body().path("missedCheckpoints")).hasSize(2);
        assertThat(completed.body().path("missedCheckpoints").toString()).contains("Ngập");

        assertThat(codes(member().post(path("scans"), body(scan(tag(lake), now.minusSeconds(60))))))
                .containsExactly("ACCEPTED");

        assertThat(shown().path("missedCheckpoints").toString())
                .contains(gate.toString())
                .doesNotContain("Ngập");
    }

    @Test
    void onlyTheTeamScansAndOnlyTheCommandSeesWhatATagSays() {
        String one = body(scan(tag(gate), now));
        assertThat(leaderOf(known(ATeam.active())).post(path("scans"), one).code())
                .isEqualTo("NOT_YOUR_TEAM");
        assertThat(as("WARD_POLICE_DUTY", District.TRUC_BACH_POLICE)
                        .post(path("scans"), one)
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(member().get("/api/checkpoints/" + gate + "/tag").code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(member().get("/api/checkpoints/" + gate + "/tag/sheet").code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(command()
                        .get("/api/checkpoints/" + gate + "/tag/sheet")
                        .raw()
                        .body())
                .contains("Cổng chợ", tag(gate));
        assertThat(member().get("/api/checkpoints").raw().body()).doesNotContain(tag(gate));
        assertThat(as("WARD_POLICE_COMMAND", District.DIEN_BIEN_POLICE)
                        .get("/api/checkpoints/" + gate + "/tag")
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(put("/api/checkpoints/" + gate, checkpoint("Cổng", 0)).code())
                .isEqualTo("OUTSIDE_THE_COUNTRY");
        String before = tag(gate);
        put("/api/checkpoints/" + gate, checkpoint("Cổng sau", 21.041));
        assertThat(tag(gate)).isEqualTo(before);
    }

    @Test
    void aPatrolThatHasNotSetOutWasNowhere() {
        UUID waiting = UUID.randomUUID();
        ATeam other = known(ATeam.active());
        leaderOf(other)
                .post("/api/patrols", """
                {"id":"%s","teamId":"%s","type":"ROUTINE","plannedStart":"%s","plannedEnd":"%s",
                 "participants":["%s"]}""".formatted(waiting, other.id(), now, now.plusSeconds(3600), other.leader()));
        assertThat(leaderOf(other)
                        .post("/api/patrols/" + waiting + "/scans", body(scan(tag(gate), now)))
                        .code())
                .isEqualTo("PATROL_NOT_UNDER_WAY");
    }

    private String foreignTag() {
        UUID foreign = UUID.randomUUID();
        Api command = as("WARD_POLICE_COMMAND", District.DIEN_BIEN_POLICE);
        String body = checkpoint("Ngã tư", 21.03)
                .replace(District.TRUC_BACH.toString(), District.DIEN_BIEN.toString())
                .replace("\"hotspotId\":\"" + hotspot + "\",", "");
        command.send("PUT", "/api/checkpoints/" + foreign, BodyPublishers.ofString(body), Map.of());
        return command.get("/api/checkpoints/" + foreign + "/tag")
                .body()
                .path("token")
                .asString();
    }

    private JsonNode shown() {
        return leaderOf(team).get("/api/patrols/" + patrol).body();
    }

    private static List<String> codes(Answer answer) {
        return answer.body()
                .path("results")
                .valueStream()
                .map(result ->
                        result.path("code").asString(result.path("outcome").asString()))
                .toList();
    }

    private Api member() {
        return of(team, "TEAM_MEMBER", District.TRUC_BACH);
    }

    private Answer put(String path, String body) {
        return command().send("PUT", path, BodyPublishers.ofString(body), Map.of());
    }

    private Api command() {
        return as("WARD_POLICE_COMMAND", District.TRUC_BACH_POLICE);
    }

    private String tag(UUID checkpoint) {
        return command()
                .get("/api/checkpoints/" + checkpoint + "/tag")
                .body()
                .path("token")
                .asString();
    }

    private String path(String what) {
        return "/api/patrols/" + patrol + "/" + what;
    }

    private String body(String... scans) {
        return "{\"sentAt\":\"%s\",\"device\":\"%s\",\"scans\":[%s]}".formatted(now, patrol, String.join(",", scans));
    }

    private static String scan(String token, Instant at) {
        return "{\"id\":\"%s\",\"method\":\"QR\",\"token\":\"%s\",\"at\":\"%s\"}"
                .formatted(UUID.randomUUID(), token, at);
    }

    private String position(UUID checkpoint, double latitude) {
        return """
                {"id":"%s","method":"POSITION","checkpointId":"%s","at":"%s","latitude":%s,"longitude":105.84,
                 "accuracyMetres":10}""".formatted(UUID.randomUUID(), checkpoint, now, latitude);
    }

    private String checkpoint(String name, double latitude) {
        return """
                {"wardId":"%s","hotspotId":"%s","name":"%s","latitude":%s,"longitude":105.84,
                 "validFrom":"2022-04-01"}""".formatted(District.TRUC_BACH, hotspot, name, latitude);
    }

    private static String hotspot() {
        return """
                {"wardIds":["%s"],"name":"Chợ","category":"EVL-01","level":"HIGH","geometry":{"type":"Polygon",
                "coordinates":[[[105.84,21.04],[105.85,21.04],[105.85,21.05],[105.84,21.04]]]},"validFrom":"2022-04-01"}
                """.formatted(District.TRUC_BACH);
    }
}
