package vn.tuantra.patrol.patrol.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.tuantra.contract.patrol.PatrolCompleted;
import vn.tuantra.contract.patrol.PatrolConfirmed;
import vn.tuantra.contract.patrol.PatrolMissed;
import vn.tuantra.contract.patrol.PatrolStarted;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.testkit.transition.TransitionTable;
import vn.tuantra.testkit.transition.TransitionTable.Life;

/** Every state × every command. */
class PatrolTransitionsTest {

    private static final Instant SET_OUT = Plans.EVENING.plusSeconds(200);
    private static final Instant BACK = Plans.EVENING.plusSeconds(11_000);

    private static final Instant LAST_DAY = Instant.parse("2024-05-31T10:00:00Z");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Instant LONG_OVER = Plans.EVENING.plus(Duration.ofHours(4));

    private static final Map<String, UnaryOperator<Patrol>> COMMANDS = Map.of(
            "change-plan", patrol -> Plans.replanned(patrol).state(),
            "confirm-patrol", patrol -> patrol.confirm(Plans.LEADER).state(),
            "start-patrol",
                    patrol -> patrol.start(SET_OUT, List.of(), Plans.LEADER).state(),
            "complete-patrol",
                    patrol -> patrol.complete(BACK, Set.of(), Map.of(), Plans.LEADER)
                            .state(),
            "log-patrol", patrol -> patrol.sign(signed()).state(),
            "cancel-patrol", patrol -> patrol.cancel("Mưa bão", Plans.LEADER).state(),
            "miss-patrol",
                    patrol -> patrol.miss(LONG_OVER, HALF_AN_HOUR, Plans.LEADER).state());

    private static final String ALLOWED = """
            PLANNED     change-plan     PLANNED
            CONFIRMED   change-plan     PLANNED
            PLANNED     confirm-patrol  CONFIRMED
            PLANNED     start-patrol    IN_PROGRESS
            PLANNED     cancel-patrol   CANCELLED
            PLANNED     miss-patrol     MISSED
            CONFIRMED   start-patrol    IN_PROGRESS
            CONFIRMED   cancel-patrol   CANCELLED
            CONFIRMED   miss-patrol     MISSED
            IN_PROGRESS complete-patrol COMPLETED
            COMPLETED   log-patrol      LOGGED
            MISSED      start-patrol    IN_PROGRESS
            """;

    @TestFactory
    Stream<DynamicTest> allowsExactlyTheseTransitions() {
        return TransitionTable.of(
                        new Life<>(
                                PatrolStatus.class,
                                PatrolTransitionsTest::in,
                                Patrol::status,
                                Patrol.STEPS.names(),
                                Patrol.STEPS::allows),
                        COMMANDS)
                .tests(ALLOWED);
    }

    @Test
    void tellsWhenItSetOutAndWhenItCameBack() {
        var started = Plans.planned().start(SET_OUT, List.of(), Plans.LEADER);
        var completed = started.state().complete(BACK, Set.of(), Map.of(), Plans.LEADER);
        assertThat(started.events()).hasSize(2);
        assertThat(started.events().getFirst()).isInstanceOf(PatrolConfirmed.class);
        assertThat(started.events())
                .last()
                .isInstanceOfSatisfying(
                        PatrolStarted.class,
                        fact -> assertThat(fact.startedAt()).isEqualTo(SET_OUT));
        assertThat(completed.events()).singleElement().isInstanceOfSatisfying(PatrolCompleted.class, fact -> {
            assertThat(fact.startedAt()).isEqualTo(SET_OUT);
            assertThat(fact.endedAt()).isEqualTo(BACK);
            assertThat(fact.participants()).hasSize(2);
        });
    }

    @Test
    void isConfirmedOnceHoweverItSetsOut() {
        var confirmed = Plans.planned().confirm(Plans.LEADER);
        assertThat(confirmed.events()).singleElement().isInstanceOf(PatrolConfirmed.class);
        assertThat(confirmed.state().start(SET_OUT, List.of(), Plans.LEADER).events())
                .singleElement()
                .isInstanceOf(PatrolStarted.class);
    }

    @Test
    void isMissedHalfAnHourAfterItsPlannedEndAndNotAMomentBefore() {
        Instant due = Plans.EVENING.plus(Duration.ofHours(3)).plus(HALF_AN_HOUR);
        var early = Plans.planned().miss(due.minusMillis(1), HALF_AN_HOUR, Plans.LEADER);
        assertThat(early.state().status()).isEqualTo(PatrolStatus.PLANNED);
        assertThat(early.events()).isEmpty();
        var missed = Plans.planned().miss(due, HALF_AN_HOUR, Plans.LEADER);
        assertThat(missed.state().status()).isEqualTo(PatrolStatus.MISSED);
        assertThat(missed.events()).singleElement().isInstanceOf(PatrolMissed.class);
    }

    @Test
    void aPhoneWithoutANetworkSetOutInTimeAndSaysSoAfterItWasTakenForMissed() {
        Patrol missed = in(PatrolStatus.MISSED);
        Instant end = missed.plan().plannedEnd();
        var told = missed.start(end, List.of(ATeam.active().roster()), Plans.LEADER);
        assertThat(told.state().status()).isEqualTo(PatrolStatus.IN_PROGRESS);
        assertThat(told.events()).singleElement().isInstanceOf(PatrolStarted.class);
        assertThatThrownBy(() ->
                        missed.start(end.plusMillis(1), List.of(ATeam.active().roster()), Plans.LEADER))
                .hasMessageContaining("TIME_NOT_POSSIBLE");
    }

    @Test
    void setsOutWithAnActiveTeamOnlyAndSaysWhoHasLeft() {
        ATeam team = ATeam.active();
        PatrolPlan plan = Plans.of(team, LAST_DAY, Duration.ofHours(3), team.leader(), team.whoLeft());
        Patrol planned = Patrol.plan(plan, List.of(team.roster()), Plans.RULES, Plans.LEADER)
                .state();
        List<TeamRosterChanged> today = List.of(team.roster());
        assertThat(planned.start(LAST_DAY, today, Plans.LEADER).state().warnings())
                .isEmpty();
        assertThat(planned.start(LAST_DAY.plus(Duration.ofDays(1)), today, Plans.LEADER)
                        .state()
                        .warnings())
                .containsExactly(PlanWarning.MEMBER_LEFT);
        ATeam suspended =
                new ATeam(team.id(), team.leader(), team.deputy(), team.member(), team.whoLeft(), TeamStatus.SUSPENDED);
        assertThatThrownBy(() -> planned.start(LAST_DAY, List.of(suspended.roster()), Plans.LEADER))
                .hasMessageContaining("TEAM_NOT_ACTIVE");
    }

    @Test
    void aChangedPlanKeepsItsTeam() {
        ATeam other = ATeam.active();
        PatrolPlan plan = Plans.of(other, Plans.EVENING, Duration.ofHours(3), other.leader(), other.member());
        assertThatThrownBy(() -> Plans.planned().replan(plan, List.of(other.roster()), Plans.RULES, Plans.LEADER))
                .hasMessageContaining("TEAM_CHANGED");
    }

    @Test
    void keepsWhyItWasCalledOffAndWhoSignedTheLog() {
        assertThat(Plans.planned().cancel("Mưa bão", Plans.LEADER).state().cancelReason())
                .isEqualTo("Mưa bão");
        assertThat(in(PatrolStatus.LOGGED).log()).isEqualTo(signed());
    }

    private static PatrolLog signed() {
        return new PatrolLog(BACK, Plans.LEADER, "Không có gì lạ");
    }

    private static Patrol in(PatrolStatus status) {
        Patrol planned = Plans.planned();
        return switch (status) {
            case PLANNED -> planned;
            case CONFIRMED -> planned.confirm(Plans.LEADER).state();
            case IN_PROGRESS -> planned.start(SET_OUT, List.of(), Plans.LEADER).state();
            case COMPLETED ->
                in(PatrolStatus.IN_PROGRESS)
                        .complete(BACK, Set.of(), Map.of(), Plans.LEADER)
                        .state();
            case LOGGED -> in(PatrolStatus.COMPLETED).sign(signed()).state();
            case CANCELLED -> planned.cancel("Mưa bão", Plans.LEADER).state();
            case MISSED -> planned.miss(LONG_OVER, HALF_AN_HOUR, Plans.LEADER).state();
        };
    }
}
