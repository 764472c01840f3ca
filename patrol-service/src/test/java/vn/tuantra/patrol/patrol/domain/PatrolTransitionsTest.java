package vn.tuantra.patrol.patrol.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.tuantra.contract.patrol.PatrolCompleted;
import vn.tuantra.contract.patrol.PatrolStarted;
import vn.tuantra.testkit.transition.TransitionTable;
import vn.tuantra.testkit.transition.TransitionTable.Life;

/** Every state × every command. */
class PatrolTransitionsTest {

    private static final Instant SET_OUT = Plans.EVENING.plusSeconds(200);
    private static final Instant BACK = Plans.EVENING.plusSeconds(11_000);

    private static final Map<String, UnaryOperator<Patrol>> COMMANDS = Map.of(
            "start-patrol", patrol -> patrol.start(SET_OUT, Plans.LEADER).state(),
            "complete-patrol", patrol -> patrol.complete(BACK, Plans.LEADER).state(),
            "log-patrol", patrol -> patrol.log(Plans.LEADER).state());

    private static final String ALLOWED = """
            PLANNED     start-patrol    IN_PROGRESS
            IN_PROGRESS complete-patrol COMPLETED
            COMPLETED   log-patrol      LOGGED
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
        var started = Plans.planned().start(SET_OUT, Plans.LEADER);
        var completed = started.state().complete(BACK, Plans.LEADER);
        assertThat(started.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        PatrolStarted.class,
                        fact -> assertThat(fact.startedAt()).isEqualTo(SET_OUT));
        assertThat(completed.events()).singleElement().isInstanceOfSatisfying(PatrolCompleted.class, fact -> {
            assertThat(fact.startedAt()).isEqualTo(SET_OUT);
            assertThat(fact.endedAt()).isEqualTo(BACK);
            assertThat(fact.participants()).hasSize(2);
        });
    }

    private static Patrol in(PatrolStatus status) {
        Patrol planned = Plans.planned();
        return switch (status) {
            case PLANNED -> planned;
            case IN_PROGRESS -> planned.start(SET_OUT, Plans.LEADER).state();
            case COMPLETED ->
                planned.start(SET_OUT, Plans.LEADER)
                        .state()
                        .complete(BACK, Plans.LEADER)
                        .state();
            case LOGGED -> in(PatrolStatus.COMPLETED).log(Plans.LEADER).state();
        };
    }
}
