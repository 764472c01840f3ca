package vn.tuantra.patrol.patrol.application;

import java.util.Map;
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
import vn.tuantra.patrol.roster.Rosters;

/** A leader or deputy plans a patrol of the own team. */
@Component
public class PlanPatrol {

    private final Patrols patrols;
    private final Rosters rosters;
    private final Access access;
    private final PatrolPlan.Limits limits;

    PlanPatrol(Patrols patrols, Rosters rosters, Access access, PatrolSettings settings) {
        this.patrols = patrols;
        this.rosters = rosters;
        this.access = access;
        this.limits = new PatrolPlan.Limits(settings.longest(), settings.usualParticipants());
    }

    /** @throws Refusal {@code NOT_YOUR_TEAM}, {@code UNKNOWN_TEAM}, {@code OUTSIDE_YOUR_UNIT} and the domain's */
    public Versioned<Patrol> plan(PatrolPlan plan, Caller caller, Command command) {
        OwnTeam.require(caller, plan.teamId());
        TeamRosterChanged team = rosters.find(plan.teamId())
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_TEAM", Map.of("field", "teamId")));
        access.requireReach(caller, team.residentialGroupId());
        return patrols.add(command, Patrol.plan(plan, team, limits, command.by()));
    }
}
