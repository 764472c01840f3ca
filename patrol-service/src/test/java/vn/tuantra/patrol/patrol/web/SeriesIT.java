package vn.tuantra.patrol.patrol.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.patrol.PatrolScope;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.patrol.patrol.application.AllSeries;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.PatrolPlan;
import vn.tuantra.patrol.patrol.domain.PatrolSeries;
import vn.tuantra.patrol.roster.Rosters;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api.Answer;

/** A month in one call: all or nothing. */
class SeriesIT extends RunningPatrolService {

    private static final String PATH = "/api/patrol-series";
    private static final String EVERY_EVENING = "FREQ=DAILY;COUNT=31";
    private static final Actor LEADER = new Actor("leader", "TEAM_LEADER", District.TRUC_BACH);

    private final AllSeries all;
    private final UUID id = UUID.randomUUID();

    SeriesIT(UnitDirectory directory, Rosters rosters, AllSeries all) {
        super(directory, rosters);
        this.all = all;
    }

    @Test
    void plansAMonthOnceHoweverOftenItIsSent() {
        ATeam team = known(ATeam.active());
        String month = body(entry(team, EVERY_EVENING), entry(team, null, "2034-08-20"));

        Answer first = leaderOf(team).post(PATH, month);
        Answer again = leaderOf(team).post(PATH, month);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().path("state").asString()).isEqualTo("PLANNED");
        assertThat(first.body().path("patrols")).hasSize(32);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(patrolsOf(team, "PLANNED")).hasSize(32);
    }

    @Test
    void namesEveryDayThatIsInTheWayAndPlansNothing() {
        ATeam team = known(ATeam.active());
        leaderOf(team).post("/api/patrols", PatrolBodies.json(on(team, "2034-07-10")));
        leaderOf(team).post("/api/patrols", PatrolBodies.json(on(team, "2034-07-20")));

        Answer refused = leaderOf(team).post(PATH, body(entry(team, EVERY_EVENING), entry(team, null, "2034-07-31")));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("SERIES_NOT_POSSIBLE");
        assertThat(refused.body()
                        .path("conflicts")
                        .valueStream()
                        .map(conflict -> conflict.path("date").asString()))
                .containsExactly("2034-07-10", "2034-07-20", "2034-07-31");
        assertThat(refused.body().at("/conflicts/0/code").asString()).isEqualTo("PARTICIPANT_ON_ANOTHER_PATROL");
        assertThat(refused.body().at("/conflicts/0/member").asString())
                .isEqualTo(team.leader().toString());
        assertThat(patrolsOf(team, "PLANNED")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"FREQ=DAILY, 422, TOO_MANY_PATROLS", "FREQ=HOURLY;COUNT=2, 422, INVALID_RULE", "soon, 422, INVALID_RULE"
    })
    void whatCannotBeAMonthIsRefused(String rule, int status, String code) {
        ATeam team = known(ATeam.active());
        Answer refused = leaderOf(team).post(PATH, body(entry(team, rule)));
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
    }

    @Test
    void onlyTheOwnTeamIsPlanned() {
        ATeam team = known(ATeam.active());
        assertThat(leaderOf(known(ATeam.active()))
                        .post(PATH, body(entry(team, null, "2034-07-05")))
                        .code())
                .isEqualTo("NOT_YOUR_TEAM");
        assertThat(of(team, "TEAM_MEMBER", District.TRUC_BACH)
                        .post(PATH, body(entry(team, null, "2034-07-05")))
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(leaderOf(team).post(PATH, body()).code()).isEqualTo("INVALID_FIELD");
    }

    @Test
    void whatACrashLeftIsFinished() {
        ATeam team = known(ATeam.active());
        store(plan(team, "2034-07-05"), plan(team, "2034-07-06"));

        Awaitility.await()
                .untilAsserted(() -> assertThat(patrolsOf(team, "PLANNED")).hasSize(2));
    }

    @Test
    void whatACrashLeftAndCannotBeAnyMoreIsUndone() {
        ATeam team = known(ATeam.active());
        leaderOf(team).post("/api/patrols", PatrolBodies.json(on(team, "2034-07-06")));
        store(plan(team, "2034-07-05"), plan(team, "2034-07-06"));

        Awaitility.await()
                .untilAsserted(() -> assertThat(patrolsOf(team, "CANCELLED")).hasSize(1));
        assertThat(patrolsOf(team, "PLANNED")).hasSize(1);
    }

    private void store(PatrolPlan... plans) {
        all.add(
                Command.ofSystem(LEADER, "plan-series", "patrol-series"),
                new PatrolSeries(
                        id,
                        List.of(District.GROUP_5),
                        List.of(plans),
                        PatrolSeries.State.PLANNING,
                        Instant.EPOCH,
                        LEADER,
                        null));
    }

    private static PatrolPlan plan(ATeam team, String day) {
        return new PatrolPlan(
                new PatrolId(UUID.randomUUID()),
                team.id(),
                PatrolType.ROUTINE,
                Instant.parse(day + "T14:00:00Z"),
                Instant.parse(day + "T16:00:00Z"),
                List.of(team.leader(), team.member()),
                PatrolScope.alone(),
                null);
    }

    private List<JsonNode> patrolsOf(ATeam team, String status) {
        return leaderOf(team)
                .get("/api/patrols?limit=100&team=" + team.id() + "&status=" + status)
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private static Map<String, Object> entry(ATeam team, String rule) {
        return entry(team, rule, "2034-07-05");
    }

    private static Map<String, Object> entry(ATeam team, @org.jspecify.annotations.Nullable String rule, String day) {
        Map<String, Object> plan = on(team, day);
        return rule == null ? Map.of("plan", plan) : Map.of("plan", plan, "rule", rule);
    }

    private static Map<String, Object> on(ATeam team, String day) {
        Map<String, Object> plan = PatrolBodies.plan(UUID.randomUUID(), team);
        plan.put("plannedStart", day + "T21:00:00+07:00");
        plan.put("plannedEnd", day + "T23:30:00+07:00");
        return plan;
    }

    private String body(Map<?, ?>... entries) {
        return PatrolBodies.json(Map.of("id", id, "entries", List.of(entries)));
    }
}
