package vn.tuantra.team.patrolteam.application;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;
import vn.tuantra.team.patrolteam.domain.TeamProposal;

/** The ward's staff propose a team for a residential group of the ward (REQ-TEAM-1, REQ-TEAM-2). */
@Component
public class ProposeTeam {

    private final PatrolTeams teams;
    private final WardsOfGroups wards;
    private final PersonalRecords people;

    ProposeTeam(PatrolTeams teams, WardsOfGroups wards, PersonalRecords people) {
        this.teams = teams;
        this.wards = wards;
        this.people = people;
    }

    /** What is proposed. */
    public record Input(TeamId teamId, String nameVi, UUID residentialGroupId, List<Applicant> members) {}

    /** @throws Refusal {@code UNKNOWN_UNIT}, {@code NOT_A_RESIDENTIAL_GROUP}, {@code OUTSIDE_YOUR_UNIT} and the domain's */
    public Versioned<PatrolTeam> propose(Input input, Caller caller, Command command) {
        UUID wardId = wards.requireWardOf(input.residentialGroupId(), caller);
        // The domain is asked first: sealing makes keys, and nothing is written of a proposal that is refused.
        PatrolTeam.propose(proposal(input, wardId, people::sketch), command.by());
        return teams.add(command, PatrolTeam.propose(proposal(input, wardId, people::seal), command.by()));
    }

    /** The team as it would be proposed, with nothing kept. Throws as {@link #propose}. */
    PatrolTeam sketch(Input input, Caller caller) {
        UUID wardId = wards.requireWardOf(input.residentialGroupId(), caller);
        return PatrolTeam.propose(proposal(input, wardId, people::sketch), caller.as(Role.WARD_PC_STAFF))
                .state();
    }

    private static TeamProposal proposal(Input input, UUID wardId, Function<Applicant, Membership> write) {
        return new TeamProposal(
                input.teamId(),
                wardId,
                input.residentialGroupId(),
                input.nameVi(),
                input.members().stream().map(write).toList());
    }
}
