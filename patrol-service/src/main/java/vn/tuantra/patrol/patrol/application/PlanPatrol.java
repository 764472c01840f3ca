package vn.tuantra.patrol.patrol.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.patrol.PatrolEvent;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.patrol.patrol.PatrolSettings;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolPlan;
import vn.tuantra.patrol.patrol.domain.PlanningRules;
import vn.tuantra.patrol.roster.Rosters;

/** A leader or deputy plans a patrol that the own team leads. */
@Component
public class PlanPatrol {

    private final Patrols patrols;
    private final Rosters rosters;
    private final Access access;
    private final PlanningRules rules;
    private final NamedPlaces places;
    private final Duration ahead;
    private final Clock clock;

    PlanPatrol(
            Patrols patrols, Rosters rosters, Access access, NamedPlaces places, PatrolSettings settings, Clock clock) {
        this.ahead = settings.ahead();
        this.clock = clock;
        this.patrols = patrols;
        this.rosters = rosters;
        this.access = access;
        this.places = places;
        this.rules = new PlanningRules(settings.longest(), settings.usualParticipants());
    }

    /**
     * Plans one patrol of a team of the caller's.
     *
     * @throws Refusal {@code NOT_YOUR_TEAM}, {@code UNKNOWN_TEAM}, {@code OUTSIDE_YOUR_UNIT}, {@code NOT_THIS_YEAR} and the
     *     domain's
     */
    public Versioned<Patrol> plan(PatrolPlan plan, Caller caller, Command command) {
        requireOwn(List.of(plan), caller);
        return planFor(plan, command);
    }

    /** The same for a ward's police, which plan for the teams of the ward; {@code NOT_YOUR_TEAM} is none of it. */
    public Versioned<Patrol> planFor(PatrolPlan plan, Command command) {
        return patrols.add(command, decided(plan, command.by()));
    }

    /** Another plan by the ward's police, refused as {@link #replan} says. */
    public Versioned<Patrol> replanFor(PatrolPlan plan, Command command) {
        return patrols.change(plan.patrolId(), command, replanned(plan, command.by()));
    }

    /** The residential group of the caller's team, which leads all of them. */
    UUID requireOwn(List<PatrolPlan> plans, Caller caller) {
        plans.forEach(plan -> OwnTeam.require(caller, plan.teamId()));
        UUID group = team(plans.getFirst().teamId(), "teamId").residentialGroupId();
        access.requireReach(caller, group);
        return group;
    }

    /** What becomes of a plan, refused as the domain says; nothing is stored. */
    Change<Patrol, PatrolEvent> decided(PatrolPlan plan, Actor by) {
        Change<Patrol, PatrolEvent> planned = Patrol.plan(plan, teamsOf(plan), rules, by);
        requirePossible(plan);
        return planned;
    }

    /** @throws Refusal the same; {@code NOT_FOUND}, {@code STALE_VERSION}, {@code ILLEGAL_TRANSITION} */
    public Versioned<Patrol> replan(PatrolPlan plan, @Nullable Long ifVersion, Caller caller, Command command) {
        OwnTeam.require(caller, patrols.visible(plan.patrolId(), caller).state().teamId());
        return patrols.change(plan.patrolId(), ifVersion, command, replanned(plan, command.by()));
    }

    private Function<Patrol, Change<Patrol, PatrolEvent>> replanned(PatrolPlan plan, Actor by) {
        List<TeamRosterChanged> teams = teamsOf(plan);
        return patrol -> {
            Change<Patrol, PatrolEvent> changed = patrol.replan(plan, teams, rules, by);
            requirePossible(plan);
            return changed;
        };
    }

    private void requirePossible(PatrolPlan plan) {
        Instant now = clock.instant();
        if (plan.plannedStart().isAfter(now.plus(ahead)) || plan.plannedStart().isBefore(now.minus(ahead))) {
            throw Refusal.invalid("NOT_THIS_YEAR", Map.of("field", "plannedStart", "days", ahead.toDays()));
        }
        places.check(plan);
        Overlaps.requireNone(plan, patrols.overlapping(plan));
    }

    private List<TeamRosterChanged> teamsOf(PatrolPlan plan) {
        return Stream.concat(
                        Stream.of(team(plan.teamId(), "teamId")),
                        plan.scope().otherTeamIds().stream().map(other -> team(other, "otherTeamIds")))
                .toList();
    }

    private TeamRosterChanged team(UUID id, String field) {
        return rosters.find(id).orElseThrow(() -> Refusal.invalid("UNKNOWN_TEAM", Map.of("field", field, "team", id)));
    }
}
