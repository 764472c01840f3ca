package vn.tuantra.team.patrolteam.application;

import vn.tuantra.chassis.directory.Reach;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** Teams in the part of the tree that the caller may see. */
@Component
public class FindTeams {

    private final PatrolTeams teams;
    private final Reach reach;

    FindTeams(PatrolTeams teams, Reach reach) {
        this.teams = teams;
        this.reach = reach;
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere */
    public Versioned<PatrolTeam> visible(TeamId id, Caller caller) {
        Versioned<PatrolTeam> team = teams.get(id);
        if (!reach.sees(caller.unitId(), team.state().residentialGroupId())) {
            throw Refusal.notFound("team");
        }
        return team;
    }

    /**
     * Up to {@code limit} teams of a unit and what lies below it.
     *
     * @param unitId the caller's own unit when absent
     * @throws Refusal {@code OUTSIDE_YOUR_UNIT}
     */
    public List<Versioned<PatrolTeam>> list(
            Caller caller, @Nullable UUID unitId, @Nullable TeamStatus status, @Nullable TeamId after, int limit) {
        UUID asked = unitId == null ? caller.unitId() : unitId;
        if (asked == null) {
            return List.of();
        }
        if (!reach.sees(caller.unitId(), asked)) {
            throw Refusal.forbidden("OUTSIDE_YOUR_UNIT", Map.of("unit", asked));
        }
        return teams.in(reach.below(asked), status, after, limit);
    }
}
