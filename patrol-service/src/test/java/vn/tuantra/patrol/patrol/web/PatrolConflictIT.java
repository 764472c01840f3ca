package vn.tuantra.patrol.patrol.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.patrol.PatrolEvent;
import vn.tuantra.contract.patrol.PatrolScope;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.patrol.patrol.application.Patrols;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.PatrolPlan;
import vn.tuantra.patrol.patrol.domain.PlanningRules;
import vn.tuantra.patrol.roster.Rosters;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.http.Api.Answer;

/** What cannot be true of two plans, and plans that are changed. */
class PatrolConflictIT extends RunningPatrolService {

    private static final String PATH = "/api/patrols";

    private final Patrols patrols;
    private final UUID id = UUID.randomUUID();

    PatrolConflictIT(UnitDirectory directory, Rosters rosters, Patrols patrols) {
        super(directory, rosters);
        this.patrols = patrols;
    }

    /** The first patrol lasts from 21:00 to 00:30. */
    @ParameterizedTest
    @CsvSource({
        "2034-07-05T21:00:00+07:00, 2034-07-06T00:30:00+07:00, 409",
        "2034-07-05T19:00:00+07:00, 2034-07-05T21:00:00.001+07:00, 409",
        "2034-07-06T00:29:59.999+07:00, 2034-07-06T02:00:00+07:00, 409",
        "2034-07-05T22:00:00+07:00, 2034-07-05T22:10:00+07:00, 409",
        "2034-07-05T19:00:00+07:00, 2034-07-05T21:00:00+07:00, 201",
        "2034-07-06T00:30:00+07:00, 2034-07-06T02:00:00+07:00, 201"
    })
    void nobodyGoesOnTwoPatrolsAtOnce(String start, String end, int status) {
        ATeam team = known(ATeam.active());
        assertThat(plan(team, plan(id, team, Map.of())).status()).isEqualTo(201);
        Map<String, Object> second = plan(UUID.randomUUID(), team, Map.of("plannedStart", start, "plannedEnd", end));
        second.put("participants", List.of(team.deputy(), team.member()));

        Answer answer = plan(team, second);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 409) {
            assertThat(answer.code()).isEqualTo("PARTICIPANT_ON_ANOTHER_PATROL");
            assertThat(answer.body().path("member").asString())
                    .isEqualTo(team.member().toString());
            assertThat(answer.body().path("patrol").asString()).isEqualTo(id.toString());
        }
    }

    @Test
    void whoIsOnOneThatIsOverIsFree() {
        ATeam team = known(ATeam.active());
        plan(team, plan(id, team, Map.of()));
        leaderOf(team).post(PATH + "/" + id + "/cancellation", "{\"reason\":\"Mưa\"}");
        assertThat(plan(team, plan(UUID.randomUUID(), team, Map.of())).status()).isEqualTo(201);
    }

    /** Two requests of the same moment both find the time free; the second write is refused all the same. */
    @Test
    void twoPlansAtTheSameMomentDoNotBothPass() {
        ATeam team = known(ATeam.active());
        patrols.add(command("a"), decided(team));

        assertThatThrownBy(() -> patrols.add(command("b"), decided(team)))
                .hasMessageStartingWith("PARTICIPANT_ON_ANOTHER_PATROL");
    }

    private static Change<Patrol, PatrolEvent> decided(ATeam team) {
        PatrolPlan plan = new PatrolPlan(
                new PatrolId(UUID.randomUUID()),
                team.id(),
                PatrolType.ROUTINE,
                Instant.parse("2034-07-05T14:00:00Z"),
                Instant.parse("2034-07-05T16:00:00Z"),
                List.of(team.leader()),
                PatrolScope.alone(),
                null);
        return Patrol.plan(
                plan,
                List.of(team.roster()),
                new PlanningRules(Duration.ofHours(24), 2),
                new Actor("leader", "TEAM_LEADER", null));
    }

    private static Command command(String fingerprint) {
        return new Command(new Actor("leader", "TEAM_LEADER", null), "plan-patrol", "patrol", null, fingerprint, null);
    }

    @Test
    void aPlanIsChangedUntilTheTeamSetsOut() {
        ATeam team = known(ATeam.active());
        plan(team, plan(id, team, Map.of()));
        leaderOf(team).post(PATH + "/" + id + "/confirmation", "");
        Map<String, Object> later = plan(id, team, Map.of("plannedEnd", "2034-07-06T01:30:00+07:00"));
        assertThat(put(team, later, "\"1\"").code()).isEqualTo("STALE_VERSION");

        Answer changed = put(team, later, "\"2\"");

        assertThat(changed.body().path("plannedEnd").asString()).isEqualTo("2034-07-05T18:30:00Z");
        assertThat(changed.body().path("status").asString()).isEqualTo("PLANNED");
        assertThat(changed.body().path("allowed").toString()).contains("change-plan", "confirm-patrol");
        leaderOf(team).post(PATH + "/" + id + "/start", "");
        assertThat(put(team, plan(id, team, Map.of()), "\"4\"").code()).isEqualTo("ILLEGAL_TRANSITION");
        assertThat(kafka.await("patrol.events", 5, record -> record.key().equals(id.toString())))
                .extracting(record -> KafkaProbe.header(record, "ce_type"))
                .contains("vn.tuantra.patrol.plan-changed.v1");
    }

    @Test
    void aChangedPlanIsMeasuredLikeANewOne() {
        ATeam team = known(ATeam.active());
        ATeam other = known(ATeam.active());
        plan(team, plan(id, team, Map.of()));
        plan(team, plan(UUID.randomUUID(), team, Map.of("participants", List.of(team.deputy()))));

        assertThat(put(team, plan(id, team, Map.of("participants", List.of(team.deputy()))), "\"1\"")
                        .code())
                .isEqualTo("PARTICIPANT_ON_ANOTHER_PATROL");
        assertThat(put(team, plan(id, team, Map.of("teamId", other.id())), "\"1\"")
                        .code())
                .isEqualTo("TEAM_CHANGED");
        assertThat(put(other, plan(id, team, Map.of()), "\"1\"").code()).isEqualTo("NOT_YOUR_TEAM");
        assertThat(put(team, plan(UUID.randomUUID(), team, Map.of()), "\"1\"").code())
                .isEqualTo("OTHER_ID");
        assertThat(put(team, plan(id, team, Map.of("plannedEnd", "2034-07-05T21:00:00+07:00")), "\"1\"")
                        .code())
                .isEqualTo("END_NOT_AFTER_START");
    }

    @Test
    void aTeamThatWasSuspendedSinceDoesNotSetOut() {
        ATeam team = known(ATeam.active());
        plan(team, plan(id, team, Map.of()));
        ATeam suspended =
                new ATeam(team.id(), team.leader(), team.deputy(), team.member(), team.whoLeft(), TeamStatus.SUSPENDED);
        kafka.send(EventRecords.of(suspended.roster(), 2));
        awaitRoster(suspended);

        assertThat(leaderOf(team).post(PATH + "/" + id + "/start", "").code()).isEqualTo("TEAM_NOT_ACTIVE");
    }

    private void awaitRoster(ATeam team) {
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(rosters.find(team.id())).contains(team.roster()));
    }

    private Answer put(ATeam team, Map<String, Object> body, String ifMatch) {
        return leaderOf(team)
                .send(
                        "PUT",
                        PATH + "/" + id,
                        BodyPublishers.ofString(PatrolBodies.json(body)),
                        Map.of("If-Match", ifMatch));
    }

    private Answer plan(ATeam team, Map<String, Object> body) {
        return leaderOf(team).post(PATH, PatrolBodies.json(body));
    }

    private static Map<String, Object> plan(UUID patrol, ATeam team, Map<String, Object> changes) {
        Map<String, Object> body = PatrolBodies.plan(patrol, team);
        body.putAll(changes);
        return body;
    }
}
