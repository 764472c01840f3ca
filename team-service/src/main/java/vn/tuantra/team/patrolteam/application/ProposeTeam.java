package vn.tuantra.team.patrolteam.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;
import vn.tuantra.team.patrolteam.domain.TeamProposal;

/** The ward's staff propose a team for a residential group of the ward (REQ-TEAM-1, REQ-TEAM-2). */
@Component
public class ProposeTeam {

    private final PatrolTeams teams;
    private final UnitDirectory directory;
    private final Access access;
    private final Clock clock;

    ProposeTeam(PatrolTeams teams, UnitDirectory directory, Access access, Clock clock) {
        this.teams = teams;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /** What is proposed. */
    public record Input(TeamId teamId, String nameVi, UUID residentialGroupId, List<Membership> members) {}

    /** @throws Refusal {@code UNKNOWN_UNIT}, {@code NOT_A_RESIDENTIAL_GROUP}, {@code OUTSIDE_YOUR_UNIT} and the domain's */
    public Versioned<PatrolTeam> propose(Input input, Caller caller, Command command) {
        Instant now = clock.instant();
        UnitTree tree = directory.tree();
        UUID groupId = input.residentialGroupId();
        OrgUnit group = tree.at(groupId, now)
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "residentialGroupId")));
        access.requireUnit(caller, groupId, now);
        OrgUnit ward = tree.wardOf(groupId, now)
                .filter(found -> group.level() == Level.RESIDENTIAL_GROUP)
                .orElseThrow(() -> Refusal.invalid("NOT_A_RESIDENTIAL_GROUP", Map.of("field", "residentialGroupId")));
        TeamProposal proposal = new TeamProposal(input.teamId(), ward.id(), groupId, input.nameVi(), input.members());
        return teams.add(command, PatrolTeam.propose(proposal, command.by()));
    }
}
