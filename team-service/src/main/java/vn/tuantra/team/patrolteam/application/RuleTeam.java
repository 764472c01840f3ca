package vn.tuantra.team.patrolteam.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.patrolteam.domain.Circumstances;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision.Paper;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;
import vn.tuantra.team.patrolteam.domain.TeamLife;

/** The ward chair suspends, resumes, dissolves or reassigns a team. */
@Component
public class RuleTeam {

    private final PatrolTeams teams;
    private final FindTeams findTeams;
    private final WardsOfGroups wards;
    private final CircumstancesOf circumstances;

    RuleTeam(PatrolTeams teams, FindTeams findTeams, WardsOfGroups wards, CircumstancesOf circumstances) {
        this.teams = teams;
        this.findTeams = findTeams;
        this.wards = wards;
        this.circumstances = circumstances;
    }

    /** What a paper can do to a team; the first of {@link TeamLife}'s methods that fits. */
    @FunctionalInterface
    public interface Ruling {

        Change<PatrolTeam, DomainEvent> on(PatrolTeam team, Paper paper, Circumstances now, Actor by);
    }

    /** @throws Refusal {@code NOT_FOUND} outside the caller's subtree, {@code DECISION_NUMBER_USED} and the domain's */
    public Versioned<PatrolTeam> rule(
            TeamId id, Ruling ruling, Paper paper, @Nullable Long ifVersion, Caller caller, Command command) {
        findTeams.visible(id, caller);
        Circumstances now = circumstances.now();
        return teams.change(id, ifVersion, command, team -> ruling.on(team, paper, now, command.by()));
    }

    /** @throws Refusal as {@link #rule}; {@code OUTSIDE_YOUR_UNIT}, {@code NOT_A_RESIDENTIAL_GROUP} for the new place */
    public Versioned<PatrolTeam> reassign(
            TeamId id, UUID groupId, Paper paper, @Nullable Long ifVersion, Caller caller, Command command) {
        findTeams.visible(id, caller);
        UUID wardId = wards.requireWardOf(groupId, caller);
        return teams.change(
                id,
                ifVersion,
                command,
                team -> TeamLife.reassign(team, wardId, groupId, paper, circumstances.now(id, groupId), command.by()));
    }
}
