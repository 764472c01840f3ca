package vn.tuantra.patrol.patrol.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuantra.contract.patrol.PatrolCompleted;
import vn.tuantra.contract.patrol.PatrolStarted;

/** Every state × every command. */
class PatrolTransitionsTest {

    private static final Instant SET_OUT = Plans.EVENING.plusSeconds(200);
    private static final Instant BACK = Plans.EVENING.plusSeconds(11_000);

    private static final Map<String, UnaryOperator<Patrol>> COMMANDS = Map.of(
            "start", patrol -> patrol.start(SET_OUT, Plans.LEADER).state(),
            "complete", patrol -> patrol.complete(BACK, Plans.LEADER).state(),
            "log", patrol -> patrol.log(Plans.LEADER).state());

    private static final Map<String, PatrolStatus> ALLOWED = Map.of(
            "PLANNED start", PatrolStatus.IN_PROGRESS,
            "IN_PROGRESS complete", PatrolStatus.COMPLETED,
            "COMPLETED log", PatrolStatus.LOGGED);

    static Stream<Arguments> everyStateAndCommand() {
        return Stream.of(PatrolStatus.values())
                .flatMap(status -> COMMANDS.keySet().stream().map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStateAndCommand")
    void allowsExactlyTheseTransitions(PatrolStatus status, String command) {
        Patrol patrol = in(status);
        UnaryOperator<Patrol> step = Objects.requireNonNull(COMMANDS.get(command));
        PatrolStatus next = ALLOWED.get(status + " " + command);

        if (next == null) {
            assertThatThrownBy(() -> step.apply(patrol))
                    .hasMessageContaining("ILLEGAL_TRANSITION")
                    .hasMessageContaining(status.name());
        } else {
            assertThat(step.apply(patrol).status()).isEqualTo(next);
        }
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
