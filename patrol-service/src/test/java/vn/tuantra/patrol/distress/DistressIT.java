package vn.tuantra.patrol.distress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.Subject;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.patrol.patrol.application.Patrols;
import vn.tuantra.patrol.position.LastKnown;
import vn.tuantra.patrol.roster.Rosters;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;

class DistressIT extends RunningPatrolService {

    private final UUID patrol = UUID.randomUUID();
    private final UUID call = UUID.randomUUID();
    private final ATeam team = ATeam.active();
    private final Patrols patrols;
    private final LastKnown lastKnown;
    private final RaiseAlarm raiseAlarm;

    DistressIT(UnitDirectory directory, Rosters rosters, Patrols patrols, LastKnown lastKnown, RaiseAlarm raiseAlarm) {
        super(directory, rosters);
        this.patrols = patrols;
        this.lastKnown = lastKnown;
        this.raiseAlarm = raiseAlarm;
    }

    @BeforeEach
    void setOut() {
        known(team);
        Instant now = Clock.systemUTC().instant();
        String plan =
                """
                {"id":"%s","teamId":"%s","type":"ROUTINE","plannedStart":"%s","plannedEnd":"%s",
                 "participants":["%s","%s"],"checkInMinutes":30}""".formatted(patrol, team.id(), now, now.plus(Duration.ofHours(2)), team.leader(), team.member());
        assertThat(leaderOf(team).post("/api/patrols", plan).status()).isEqualTo(201);
        leaderOf(team).post("/api/patrols/" + patrol + "/start", "");
    }

    @Test
    void aCallForHelpIsOneGraveCaseHoweverOftenItIsSent() {
        Answer first = member().post(path("sos"), sos(",\"latitude\":21.04,\"longitude\":105.84"));
        Answer again = member().post(path("sos"), sos(",\"latitude\":21.05,\"longitude\":105.84"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(reports(call)).singleElement().satisfies(report -> {
            String body = new String(report.value(), UTF_8);
            assertThat(body).contains("\"FRC-01\"", "21.04", District.GROUP_5.toString());
            assertThat(EventSchemas.violations(
                            EventCatalogue.byName(KafkaProbe.header(report, "ce_type"))
                                    .orElseThrow(),
                            report.value()))
                    .isEmpty();
        });
    }

    @Test
    void nothingAboutItIsRefusedForItsForm() {
        Answer lost =
                member().post(path("sos"), sos(",\"latitude\":0,\"longitude\":0,\"at\":\"2034-01-01T00:00:00Z\""));

        assertThat(lost.status()).isEqualTo(201);
        assertThat(Instant.parse(lost.body().path("at").asString())).isBefore("2034-01-01T00:00:00Z");
        assertThat(new String(reports(call).getFirst().value(), UTF_8)).contains("Không rõ vị trí");
        assertThat(leaderOf(known(ATeam.active())).post(path("sos"), sos("")).code())
                .isEqualTo("NOT_YOUR_TEAM");
        assertThat(as("WARD_POLICE_DUTY", District.TRUC_BACH_POLICE)
                        .post(path("sos"), sos(""))
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(member().post(path("sos"), "{}").code()).isEqualTo("INVALID_FIELD");
    }

    @Test
    void silenceWarnsAndThenBecomesACaseEachOnce() {
        Instant heard = Instant.parse(
                member().post(path("check-in"), "").body().path("heardAt").asString());
        UUID silence = Subject.of("silence/" + heard.toEpochMilli(), patrol);
        watchAt(heard.plus(Duration.ofMinutes(29)));
        assertThat(told()).doesNotContain("vn.tuantra.patrol.silent.v1");

        watchAt(heard.plus(Duration.ofMinutes(31)));
        watchAt(heard.plus(Duration.ofMinutes(59)));
        assertThat(kafka.await("patrol.events", 4, record -> record.key().equals(patrol.toString())))
                .last()
                .satisfies(record ->
                        assertThat(KafkaProbe.header(record, "ce_type")).isEqualTo("vn.tuantra.patrol.silent.v1"));
        assertThat(raiseAlarm.isRaised(silence)).isFalse();

        watchAt(heard.plus(Duration.ofMinutes(60)));
        watchAt(heard.plus(Duration.ofMinutes(61)));

        assertThat(reports(silence))
                .singleElement()
                .satisfies(
                        report -> assertThat(new String(report.value(), UTF_8)).contains("\"HLP-02\"", "Mất liên lạc"));
        assertThat(told().stream().filter("vn.tuantra.patrol.silent.v1"::equals))
                .hasSize(1);
    }

    @Test
    void aPatrolThatIsBackIsNotMissed() {
        leaderOf(team).post("/api/patrols/" + patrol + "/completion", "");
        watchAt(Clock.systemUTC().instant().plus(Duration.ofHours(3)));
        assertThat(told()).doesNotContain("vn.tuantra.patrol.silent.v1");
        assertThat(member().post(path("check-in"), "").code()).isEqualTo("PATROL_NOT_UNDER_WAY");
    }

    private void watchAt(Instant time) {
        new SilenceWatch(patrols, lastKnown, raiseAlarm, Clock.fixed(time, ZoneOffset.UTC)).run();
    }

    /** What was told of the patrol until now. */
    private List<String> told() {
        return kafka.await("patrol.events", 3, record -> record.key().equals(patrol.toString())).stream()
                .map(record -> KafkaProbe.header(record, "ce_type"))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> reports(UUID id) {
        return kafka.await("incident.reports", 1, record -> record.key().equals(id.toString()));
    }

    private Api member() {
        return of(team, "TEAM_MEMBER", District.TRUC_BACH);
    }

    private String path(String what) {
        return "/api/patrols/" + patrol + "/" + what;
    }

    private String sos(String more) {
        return "{\"id\":\"" + call + "\"" + more + "}";
    }
}
