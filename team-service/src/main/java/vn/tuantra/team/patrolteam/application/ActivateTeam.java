package vn.tuantra.team.patrolteam.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.team.patrolteam.TeamSettings;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;
import vn.tuantra.team.patrolteam.domain.TeamPolicies;

/** A decided team starts its work (REQ-TEAM-3, REQ-TEAM-4). */
@Component
public class ActivateTeam {

    private final PatrolTeams teams;
    private final FindTeams findTeams;
    private final TeamPolicies policies;
    private final int minimumAge;
    private final Clock clock;

    ActivateTeam(PatrolTeams teams, FindTeams findTeams, TeamSettings settings, Clock clock) {
        this.teams = teams;
        this.findTeams = findTeams;
        this.policies = settings.teamPolicies();
        this.minimumAge = settings.minimumAge();
        this.clock = clock;
    }

    /** @throws Refusal {@code NOT_FOUND} outside the caller's subtree and whatever the domain refuses */
    public Versioned<PatrolTeam> activate(TeamId id, Caller caller, Command command) {
        findTeams.visible(id, caller);
        return teams.change(
                id,
                command,
                team -> team.activate(policies, minimumAge, UnitTree.dayOf(clock.instant()), command.by()));
    }
}
