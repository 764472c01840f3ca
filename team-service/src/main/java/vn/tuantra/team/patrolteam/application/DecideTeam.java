package vn.tuantra.team.patrolteam.application;

import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.team.patrolteam.TeamSettings;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;
import vn.tuantra.team.patrolteam.domain.TeamPolicies;

/** The ward chair signs the establishing decision (II.1). */
@Component
public class DecideTeam {

    private final PatrolTeams teams;
    private final FindTeams findTeams;
    private final TeamPolicies policies;

    DecideTeam(PatrolTeams teams, FindTeams findTeams, TeamSettings settings) {
        this.teams = teams;
        this.findTeams = findTeams;
        this.policies = settings.teamPolicies();
    }

    /** @throws Refusal {@code NOT_FOUND} outside the caller's subtree, {@code DECISION_NUMBER_USED} and the domain's */
    public Versioned<PatrolTeam> decide(TeamId id, EstablishingDecision.Paper paper, Caller caller, Command command) {
        findTeams.visible(id, caller);
        return teams.change(id, command, team -> team.decide(paper, policies, command.by()));
    }
}
