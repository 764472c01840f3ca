package vn.tuantra.team.patrolteam.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.team.patrolteam.domain.Circumstances;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamFounding;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** A decided team starts its work (REQ-TEAM-3). */
@Component
public class ActivateTeam {

    private final PatrolTeams teams;
    private final FindTeams findTeams;
    private final CircumstancesOf circumstances;

    ActivateTeam(PatrolTeams teams, FindTeams findTeams, CircumstancesOf circumstances) {
        this.teams = teams;
        this.findTeams = findTeams;
        this.circumstances = circumstances;
    }

    /** @throws Refusal {@code NOT_FOUND} outside the caller's subtree, {@code PERSON_ALREADY_MEMBER} and the domain's */
    public Versioned<PatrolTeam> activate(TeamId id, @Nullable Long ifVersion, Caller caller, Command command) {
        findTeams.visible(id, caller);
        Circumstances now = circumstances.now();
        return teams.change(id, ifVersion, command, team -> TeamFounding.activate(team, now, command.by()));
    }
}
