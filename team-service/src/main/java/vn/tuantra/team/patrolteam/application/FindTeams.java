package vn.tuantra.team.patrolteam.application;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** Teams in the part of the tree that the caller may see. */
@Component
public class FindTeams {

    private static final int BATCH = 500;

    private final PatrolTeams teams;

    FindTeams(PatrolTeams teams) {
        this.teams = teams;
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere */
    public Versioned<PatrolTeam> visible(TeamId id, Caller caller) {
        return teams.visible(id, caller);
    }

    /**
     * Teams of a unit and what lies below it, by their ids.
     *
     * @param unitId the caller's own unit when absent
     * @throws Refusal {@code OUTSIDE_YOUR_UNIT}
     */
    public Page<Versioned<PatrolTeam>> page(
            Caller caller, @Nullable UUID unitId, @Nullable TeamStatus status, @Nullable String cursor, int limit) {
        return teams.page(caller, unitId, status, cursor, limit);
    }

    /** The same without an end: for what is made of all of them. */
    public List<PatrolTeam> all(Caller caller, @Nullable UUID unitId) {
        List<PatrolTeam> all = new ArrayList<>();
        Page<Versioned<PatrolTeam>> page = teams.page(caller, unitId, null, null, BATCH);
        while (true) {
            page.items().forEach(team -> all.add(team.state()));
            String next = page.next();
            if (next == null) {
                return all;
            }
            page = teams.page(caller, unitId, null, next, BATCH);
        }
    }
}
