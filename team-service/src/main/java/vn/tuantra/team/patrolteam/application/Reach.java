package vn.tuantra.team.patrolteam.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.contract.unit.UnitSuccession;

/**
 * Which units' teams a unit sees. A unit that has ended belongs to whoever took over from it and to those who were
 * above it on its last day: after a merger no team is lost between two wards.
 */
@Component
public class Reach {

    /** No unit has more successors of successors. */
    private static final int MAX_STEPS = 8;

    private final UnitDirectory directory;
    private final Clock clock;

    Reach(UnitDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    public boolean sees(@Nullable UUID top, UUID unitId) {
        return top != null && sees(directory.tree(), top, unitId, clock.instant(), 0);
    }

    /** The unit and everything that it sees. */
    public Set<UUID> below(UUID top) {
        UnitTree tree = directory.tree();
        Instant now = clock.instant();
        return tree.all()
                .map(OrgUnit::id)
                .filter(id -> sees(tree, top, id, now, 0))
                .collect(Collectors.toSet());
    }

    private static boolean sees(UnitTree tree, UUID top, UUID unitId, Instant now, int steps) {
        if (tree.covers(top, unitId, now)) {
            return true;
        }
        return tree.find(unitId)
                .filter(unit -> steps < MAX_STEPS && hasEnded(unit, UnitTree.dayOf(now)))
                .map(unit -> tree.covers(top, unitId, lastDayOf(unit))
                        || unit.successors().stream()
                                .map(UnitSuccession::toUnitId)
                                .anyMatch(heir -> sees(tree, top, heir, now, steps + 1)))
                .orElse(false);
    }

    private static boolean hasEnded(OrgUnit unit, LocalDate today) {
        return unit.validTo() != null && !today.isBefore(unit.validTo());
    }

    private static Instant lastDayOf(OrgUnit unit) {
        LocalDate end = unit.validTo();
        return end == null
                ? Instant.MAX
                : end.minusDays(1).atStartOfDay(UnitTree.ZONE).toInstant();
    }
}
