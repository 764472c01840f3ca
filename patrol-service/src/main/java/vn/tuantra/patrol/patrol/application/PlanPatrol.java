package vn.tuantra.patrol.patrol.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
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

    PlanPatrol(Patrols patrols, Rosters rosters, Access access, NamedPlaces places, PatrolSettings settings) {
        this.patrols = patrols;
        this.rosters = rosters;
        this.access = access;
        this.places = places;
        this.rules = new PlanningRules(settings.longest(), settings.usualParticipants());
    }

    /** @throws Refusal {@code NOT_YOUR_TEAM}, {@code UNKNOWN_TEAM}, {@code OUTSIDE_YOUR_UNIT} and the domain's */
    public Versioned<Patrol> plan(PatrolPlan plan, Caller caller, Command command) {
        OwnTeam.require(caller, plan.teamId());
        List<TeamRosterChanged> teams = Stream.concat(
                        Stream.of(team(plan.teamId(), "teamId")),
                        plan.scope().otherTeamIds().stream().map(other -> team(other, "otherTeamIds")))
                .toList();
        access.requireReach(caller, teams.getFirst().residentialGroupId());
        places.check(plan);
        return patrols.add(command, Patrol.plan(plan, teams, rules, command.by()));
    }

    private TeamRosterChanged team(UUID id, String field) {
        return rosters.find(id).orElseThrow(() -> Refusal.invalid("UNKNOWN_TEAM", Map.of("field", field, "team", id)));
    }
}
