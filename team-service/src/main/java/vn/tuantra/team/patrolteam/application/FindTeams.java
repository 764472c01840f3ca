package vn.tuantra.team.patrolteam.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** Teams in the part of the tree that the caller may see. */
@Component
public class FindTeams {

    private final PatrolTeams teams;
    private final UnitDirectory directory;
    private final Access access;
    private final Clock clock;

    FindTeams(PatrolTeams teams, UnitDirectory directory, Access access, Clock clock) {
        this.teams = teams;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere */
    public Versioned<PatrolTeam> visible(TeamId id, Caller caller) {
        Versioned<PatrolTeam> team = teams.get(id);
        access.requireVisible(caller, team.state().residentialGroupId(), clock.instant(), "team");
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
        UUID top = unitId == null ? caller.unitId() : unitId;
        if (top == null) {
            return List.of();
        }
        Instant now = clock.instant();
        access.requireUnit(caller, top, now);
        UnitTree tree = directory.tree();
        Set<UUID> below = tree.all()
                .map(OrgUnit::id)
                .filter(id -> tree.covers(top, id, now))
                .collect(Collectors.toSet());
        return teams.in(below, status, after, limit);
    }
}
