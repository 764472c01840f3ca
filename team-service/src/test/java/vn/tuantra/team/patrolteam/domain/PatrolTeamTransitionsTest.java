package vn.tuantra.team.patrolteam.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuantra.contract.team.TeamStatus;

/** Every state × every command. */
class PatrolTeamTransitionsTest {

    private static final Map<String, UnaryOperator<PatrolTeam>> COMMANDS = Map.of(
            "decide",
                    team -> team.decide(
                                    Teams.paper(Teams.TODAY, TeamPolicy.LEADERSHIP_NOT_BOTH_POLICE),
                                    Teams.POLICIES,
                                    Teams.CHAIR)
                            .state(),
            "activate",
                    team -> team.activate(Teams.POLICIES, 18, Teams.TODAY, Teams.CHAIR)
                            .state());

    private static final Map<String, TeamStatus> ALLOWED = Map.of(
            "PROPOSED decide", TeamStatus.DECIDED,
            "DECIDED activate", TeamStatus.ACTIVE);

    static Stream<Arguments> everyStateAndCommand() {
        return Stream.of(TeamStatus.values())
                .flatMap(status -> COMMANDS.keySet().stream().map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStateAndCommand")
    void allowsExactlyTheTransitionsOfThePlan(TeamStatus status, String command) {
        PatrolTeam team = Teams.in(
                status,
                status == TeamStatus.PROPOSED
                        ? null
                        : Teams.decided(Teams.TODAY, Teams.peopleOf(4)).decision());
        UnaryOperator<PatrolTeam> step = Objects.requireNonNull(COMMANDS.get(command));
        TeamStatus next = ALLOWED.get(status + " " + command);

        if (next == null) {
            assertThatThrownBy(() -> step.apply(team))
                    .hasMessageContaining("ILLEGAL_TRANSITION")
                    .hasMessageContaining(status.name());
        } else {
            assertThat(step.apply(team).status()).isEqualTo(next);
        }
    }
}
