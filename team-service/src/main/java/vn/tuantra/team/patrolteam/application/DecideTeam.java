package vn.tuantra.team.patrolteam.application;

import java.util.Map;
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

    /**
     * Signs.
     *
     * @param besides a team that the same paper has founded, if it founds several (II.0)
     * @throws Refusal {@code NOT_FOUND} outside the caller's subtree, {@code DECISION_NUMBER_USED},
     *     {@code NOT_THE_SAME_DECISION} and the domain's
     */
    public Versioned<PatrolTeam> decide(
            TeamId id,
            EstablishingDecision.Paper paper,
            @Nullable TeamId besides,
            @Nullable Long ifVersion,
            Caller caller,
            Command command) {
        findTeams.visible(id, caller);
        EstablishingDecision.Paper registered = besides == null ? paper : founding(id, paper, besides, caller);
        // Asked with the decision; what comes in between is caught by the store, where a group has one seat.
        return teams.change(
                id,
                ifVersion,
                command,
                team -> TeamFounding.decide(
                        team, registered, circumstances.now(id, team.residentialGroupId()), command.by()));
    }

    private EstablishingDecision.Paper founding(
            TeamId id, EstablishingDecision.Paper paper, TeamId besides, Caller caller) {
        EstablishingDecision first = findTeams.visible(besides, caller).state().decision();
        if (first == null || besides.equals(id) || !paper.isSamePaperAs(first)) {
            throw Refusal.conflict("NOT_THE_SAME_DECISION", Map.of("field", "besides"));
        }
        return paper.foundingBesides(id);
    }

    /** @throws Refusal {@code NOT_FOUND} outside the caller's subtree and the domain's */
    public Versioned<PatrolTeam> reject(
            TeamId id, String reason, @Nullable Long ifVersion, Caller caller, Command command) {
        findTeams.visible(id, caller);
        return teams.change(id, ifVersion, command, team -> TeamFounding.reject(team, reason, command.by()));
    }
}
