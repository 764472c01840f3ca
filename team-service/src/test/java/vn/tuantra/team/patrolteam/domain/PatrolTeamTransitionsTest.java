package vn.tuantra.team.patrolteam.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.testkit.transition.TransitionTable;
import vn.tuantra.testkit.transition.TransitionTable.Life;

/** Every state × every command. */
class PatrolTeamTransitionsTest {

    private static final Map<String, UnaryOperator<PatrolTeam>> COMMANDS = Map.of(
            "decide-team",
                    team -> TeamFounding.decide(
                                    team,
                                    Teams.paper(Teams.TODAY, TeamPolicy.LEADERSHIP_NOT_BOTH_POLICE),
                                    Teams.now(),
                                    Teams.CHAIR)
                            .state(),
            "reject-team",
                    team -> TeamFounding.reject(team, "Chưa cần thiết", Teams.CHAIR)
                            .state(),
            "activate-team",
                    team -> TeamFounding.activate(team, Teams.now(), Teams.CHAIR)
                            .state(),
            "withdraw-decision",
                    team -> TeamLife.withdraw(team, paper(), Teams.now(), Teams.CHAIR)
                            .state(),
            "correct-member",
                    team -> MemberCorrection.of(team, paper(), team.members().getFirst(), Teams.now(), Teams.CHAIR)
                            .state(),
            "suspend-team",
                    team -> TeamLife.suspend(team, paper(), Teams.now(), Teams.CHAIR)
                            .state(),
            "resume-team",
                    team -> TeamLife.resume(team, paper(), Teams.now(), Teams.CHAIR)
                            .state(),
            "dissolve-team",
                    team -> TeamLife.dissolve(team, paper(), Teams.now(), Teams.CHAIR)
                            .state(),
            "reassign-team",
                    team -> TeamLife.reassign(team, new UUID(9, 9), new UUID(9, 10), paper(), Teams.now(), Teams.CHAIR)
                            .state(),
            "amend-members",
                    team -> MembersAmendment.of(
                                    team,
                                    paper(),
                                    List.of(new MemberChange.Join(
                                            Teams.member(MemberRole.MEMBER, MemberCategory.YOUTH, 2000))),
                                    Teams.now(),
                                    Teams.CHAIR)
                            .state());

    private static final String ALLOWED = """
            PROPOSED  decide-team   DECIDED
            PROPOSED  reject-team   REJECTED
            DECIDED   activate-team ACTIVE
            DECIDED   reassign-team DECIDED
            DECIDED   amend-members DECIDED
            DECIDED   withdraw-decision DISSOLVED
            DECIDED   correct-member DECIDED
            ACTIVE    correct-member ACTIVE
            SUSPENDED correct-member SUSPENDED
            ACTIVE    suspend-team  SUSPENDED
            ACTIVE    dissolve-team DISSOLVED
            ACTIVE    reassign-team ACTIVE
            ACTIVE    amend-members ACTIVE
            SUSPENDED resume-team   ACTIVE
            SUSPENDED dissolve-team DISSOLVED
            SUSPENDED reassign-team SUSPENDED
            SUSPENDED amend-members SUSPENDED
            """;

    private static EstablishingDecision.Paper paper() {
        return Teams.paper("99/QĐ-UBND", Teams.TODAY, TeamPolicy.LEADERSHIP_NOT_BOTH_POLICE);
    }

    @TestFactory
    Stream<DynamicTest> allowsExactlyTheTransitionsOfThePlan() {
        return TransitionTable.of(
                        new Life<>(
                                TeamStatus.class,
                                Teams::in,
                                PatrolTeam::status,
                                PatrolTeam.STEPS.names(),
                                PatrolTeam.STEPS::allows),
                        COMMANDS)
                .tests(ALLOWED);
    }
}
