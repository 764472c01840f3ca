package vn.tuantra.team.patrolteam.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamFounding;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** The ward chair signs the establishing decision (II.1), or turns the proposal down. */
@Component
public class DecideTeam {

    private final PatrolTeams teams;
    private final FindTeams findTeams;
    private final CircumstancesOf circumstances;

    DecideTeam(PatrolTeams teams, FindTeams findTeams, CircumstancesOf circumstances) {
        this.teams = teams;
        this.findTeams = findTeams;
        this.circumstances = circumstances;
    }

    /** @throws Refusal {@code NOT_FOUND} outside the caller's subtree, {@code DECISION_NUMBER_USED} and the domain's */
    public Versioned<PatrolTeam> decide(
            TeamId id, EstablishingDecision.Paper paper, @Nullable Long ifVersion, Caller caller, Command command) {
        findTeams.visible(id, caller);
        // Asked with the decision; what comes in between is caught by the store, where a group has one seat.
        return teams.change(
                id,
                ifVersion,
                command,
                team -> TeamFounding.decide(
                        team, paper, circumstances.now(id, team.residentialGroupId()), command.by()));
    }

    /** @throws Refusal {@code NOT_FOUND} outside the caller's subtree and the domain's */
    public Versioned<PatrolTeam> reject(
            TeamId id, String reason, @Nullable Long ifVersion, Caller caller, Command command) {
        findTeams.visible(id, caller);
        return teams.change(id, ifVersion, command, team -> TeamFounding.reject(team, reason, command.by()));
    }
}
