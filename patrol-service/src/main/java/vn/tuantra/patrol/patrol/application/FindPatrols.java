package vn.tuantra.patrol.patrol.application;

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
import vn.tuantra.chassis.store.PageCursor;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.PatrolStatus;

/** Patrols in the part of the tree that the caller may see. */
@Component
public class FindPatrols {

    private final Patrols patrols;
    private final UnitDirectory directory;
    private final Access access;
    private final Clock clock;

    FindPatrols(Patrols patrols, UnitDirectory directory, Access access, Clock clock) {
        this.patrols = patrols;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param unitId the caller's own unit when absent
     */
    public record Query(
            @Nullable UUID unitId,
            @Nullable UUID teamId,
            @Nullable PatrolStatus status,
            @Nullable PageCursor after,
            int limit) {}

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere */
    public Versioned<Patrol> visible(PatrolId id, Caller caller) {
        Versioned<Patrol> patrol = patrols.get(id);
        access.requireVisible(caller, patrol.state().residentialGroupId(), clock.instant(), "patrol");
        return patrol;
    }

    /** @throws Refusal {@code OUTSIDE_YOUR_UNIT} */
    public List<Patrol> list(Query query, Caller caller) {
        UUID top = query.unitId() == null ? caller.unitId() : query.unitId();
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
        return patrols.find(new Patrols.Filter(below, query.teamId(), query.status(), query.after(), query.limit()));
    }
}
