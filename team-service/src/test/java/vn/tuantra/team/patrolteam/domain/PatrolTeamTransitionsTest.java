package vn.tuantra.team.patrolteam.domain;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.TeamStatus;

/** Every state × every command. */
class PatrolTeamTransitionsTest {

    private static final Map<String, UnaryOperator<PatrolTeam>> COMMANDS = Map.of(
            "decide",
                    team -> TeamFounding.decide(
                                    team,
                                    Teams.paper(Teams.TODAY, TeamPolicy.LEADERSHIP_NOT_BOTH_POLICE),
                                    Teams.now(),
                                    Teams.CHAIR)
                            .state(),
            "reject",
                    team -> TeamFounding.reject(team, "Chưa cần thiết", Teams.CHAIR)
                            .state(),
            "activate",
                    team -> TeamFounding.activate(team, Teams.now(), Teams.CHAIR)
                            .state(),
            "suspend",
                    team -> TeamLife.suspend(team, paper(), Teams.now(), Teams.CHAIR)
                            .state(),
            "resume",
                    team -> TeamLife.resume(team, paper(), Teams.now(), Teams.CHAIR)
                            .state(),
            "dissolve",
                    team -> TeamLife.dissolve(team, paper(), Teams.now(), Teams.CHAIR)
                            .state(),
            "reassign",
                    team -> TeamLife.reassign(team, new UUID(9, 9), new UUID(9, 10), paper(), Teams.now(), Teams.CHAIR)
                            .state(),
            "amend",
                    team -> MembersAmendment.of(
                                    team,
                                    paper(),
                                    List.of(new MemberChange.Join(
                                            Teams.member(MemberRole.MEMBER, MemberCategory.YOUTH, 2000))),
                                    Teams.now(),
                                    Teams.CHAIR)
                            .state());

    private static final Map<String, TeamStatus> ALLOWED = Map.ofEntries(
            entry("PROPOSED decide", TeamStatus.DECIDED),
            entry("PROPOSED reject", TeamStatus.REJECTED),
            entry("DECIDED activate", TeamStatus.ACTIVE),
            entry("DECIDED reassign", TeamStatus.DECIDED),
            entry("DECIDED amend", TeamStatus.DECIDED),
            entry("ACTIVE suspend", TeamStatus.SUSPENDED),
            entry("ACTIVE dissolve", TeamStatus.DISSOLVED),
            entry("ACTIVE reassign", TeamStatus.ACTIVE),
            entry("ACTIVE amend", TeamStatus.ACTIVE),
            entry("SUSPENDED resume", TeamStatus.ACTIVE),
            entry("SUSPENDED dissolve", TeamStatus.DISSOLVED),
            entry("SUSPENDED reassign", TeamStatus.SUSPENDED),
            entry("SUSPENDED amend", TeamStatus.SUSPENDED));

    private static EstablishingDecision.Paper paper() {
        return Teams.paper("99/QĐ-UBND", Teams.TODAY, TeamPolicy.LEADERSHIP_NOT_BOTH_POLICE);
    }

    static Stream<Arguments> everyStateAndCommand() {
        return Stream.of(TeamStatus.values())
                .flatMap(status -> COMMANDS.keySet().stream().map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStateAndCommand")
    void allowsExactlyTheTransitionsOfThePlan(TeamStatus status, String command) {
        PatrolTeam team = Teams.in(status);
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
