package vn.tuantra.chassis.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.UnitSuccession;

/**
 * The organisation in time: the one place that answers what a unit sees, now, ever and in a period.
 *
 * <p>A thing belongs to the unit that it was entered for. Whoever is above that unit sees it. When the unit has ended,
 * so do the units that followed it, through any number of reorganisations, and those who were above it on its last day:
 * after a merger nothing is lost between two wards, and what was under way can be finished (REQ-ORG-2, REQ-ORG-4).
 *
 * <p>Thread-safe. Every answer is given from one snapshot of the organisation.
 */
public final class Reach {

    /** No unit has more successors of successors. */
    private static final int MAX_STEPS = 16;

    private final UnitDirectory directory;
    private final Clock clock;
    private volatile Remembered remembered = new Remembered(UnitTree.empty(), LocalDate.MIN, Map.of());

    /** What was found out about one organisation on one day; it holds until either changes. */
    private record Remembered(UnitTree tree, LocalDate day, Map<UUID, Set<UUID>> below) {}

    public Reach(UnitDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Whether what belongs to the second unit, of whatever date, is the first one's business today. */
    public boolean sees(@Nullable UUID top, @Nullable UUID unitId) {
        return top != null && unitId != null && sees(directory.tree(), top, unitId, clock.instant());
    }

    /** Whether two units, of whatever dates, do the same work: what a unit left is its successor's. */
    public boolean sharesWork(UUID one, UUID other) {
        return sees(one, other) || sees(other, one);
    }

    /** The unit and every unit of any date whose things it sees today; empty without a unit. */
    public Set<UUID> below(@Nullable UUID top) {
        if (top == null) {
            return Set.of();
        }
        UnitTree tree = directory.tree();
        Instant now = clock.instant();
        return known(tree, VietnamDay.of(now)).computeIfAbsent(top, unit -> ids(tree, id -> sees(tree, unit, id, now)));
    }

    /** The units of today that the unit lies in, itself and the offices that work for them among them. */
    public Set<UUID> above(@Nullable UUID unitId) {
        UnitTree tree = directory.tree();
        Instant now = clock.instant();
        return unitId == null ? Set.of() : ids(tree, id -> tree.covers(id, unitId, now));
    }

    /**
     * Whether the unit holds a duty for another one at an instant: itself, or for all that it lies below (REQ-ORG-6).
     * What an ended unit left is looked after by whoever holds the duty for its successors.
     */
    public boolean holdsDuty(@Nullable UUID holder, DutyRole duty, UUID forUnit, Instant at) {
        UnitTree tree = directory.tree();
        return tree.at(holder, at)
                .filter(unit -> unit.holds(duty, VietnamDay.of(at)))
                .filter(unit -> sees(tree, unit.id(), forUnit, at))
                .isPresent();
    }

    /** Every unit that holds a duty for another one at an instant, as {@link #holdsDuty} says. */
    public List<OrgUnit> holdersOf(DutyRole duty, UUID forUnit, Instant at) {
        return directory
                .tree()
                .all()
                .filter(unit -> holdsDuty(unit.id(), duty, forUnit, at))
                .toList();
    }

    /** The units of that instant that lie below the unit then, itself among them. */
    public Set<UUID> at(@Nullable UUID top, Instant instant) {
        UnitTree tree = directory.tree();
        return ids(tree, id -> tree.covers(top, id, instant));
    }

    /** The same, of a kind, as they are today. */
    public List<OrgUnit> today(@Nullable UUID top, Level level, Line line) {
        UnitTree tree = directory.tree();
        Instant now = clock.instant();
        return tree.all()
                .filter(unit -> unit.level() == level && unit.line() == line)
                .filter(unit -> tree.covers(top, unit.id(), now))
                .toList();
    }

    /**
     * The units below the unit at either end of a period. A report on a year in which wards were merged is about the
     * wards of both halves.
     */
    public List<OrgUnit> during(@Nullable UUID top, Instant first, Instant last) {
        UnitTree tree = directory.tree();
        return tree.all()
                .filter(unit -> Stream.of(first, last).anyMatch(at -> tree.covers(top, unit.id(), at)))
                .toList();
    }

    /** The unit and everything that ever was below it on its own line: an open case of a unit that has ended is still a case. */
    public Set<UUID> everUnder(UUID top, Line line) {
        UnitTree tree = directory.tree();
        Set<UUID> found = new HashSet<>(Set.of(top));
        for (boolean grown = true; grown; ) {
            grown = found.addAll(tree.all()
                    .filter(unit -> unit.line() == line && found.contains(unit.parentId()))
                    .map(OrgUnit::id)
                    .toList());
        }
        return found;
    }

    /** Every unit of a line that has ended and was followed, with those who have its work now, the one responsible first. */
    public Map<UUID, List<UUID>> successions(Line line) {
        UnitTree tree = directory.tree();
        Instant now = clock.instant();
        return tree.all()
                .filter(unit -> unit.line() == line && !unit.successors().isEmpty())
                .map(unit -> Map.entry(
                        unit.id(),
                        tree.successorsOf(unit.id(), now).stream()
                                .map(OrgUnit::id)
                                .toList()))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The unit and those that ended and whose work it has now; empty without a unit. */
    public Set<UUID> withPredecessors(@Nullable UUID unitId) {
        return unitId == null ? Set.of() : withPredecessors(Set.of(unitId));
    }

    /** These units and those that ended and whose work they have now. */
    public Set<UUID> withPredecessors(Collection<UUID> units) {
        UnitTree tree = directory.tree();
        Instant now = clock.instant();
        Set<UUID> all = new HashSet<>(units);
        tree.all()
                .filter(unit -> !unit.successors().isEmpty())
                .filter(unit -> tree.successorsOf(unit.id(), now).stream()
                        .map(OrgUnit::id)
                        .anyMatch(units::contains))
                .map(OrgUnit::id)
                .forEach(all::add);
        return all;
    }

    private Map<UUID, Set<UUID>> known(UnitTree tree, LocalDate day) {
        Remembered current = remembered;
        if (current.tree() != tree || !current.day().equals(day)) {
            current = new Remembered(tree, day, new ConcurrentHashMap<>());
            remembered = current;
        }
        return current.below();
    }

    private static boolean sees(UnitTree tree, UUID top, UUID unitId, Instant now) {
        return sees(tree, top, unitId, now, 0);
    }

    private static boolean sees(UnitTree tree, UUID top, UUID unitId, Instant now, int steps) {
        if (top.equals(unitId) || tree.covers(top, unitId, now)) {
            return true;
        }
        if (steps == MAX_STEPS) {
            return false;
        }
        LocalDate today = VietnamDay.of(now);
        return tree.find(unitId)
                .filter(unit -> hasEnded(unit, today)
                        ? tree.covers(top, unitId, lastDayOf(unit)) || isFollowed(tree, top, unit, now, steps)
                        : liesInEnded(tree, top, unit, now, steps))
                .isPresent();
    }

    private static boolean isFollowed(UnitTree tree, UUID top, OrgUnit ended, Instant now, int steps) {
        return ended.successors().stream()
                .filter(succession -> !VietnamDay.of(now).isBefore(succession.effectiveDate()))
                .map(UnitSuccession::toUnitId)
                .anyMatch(heir -> sees(tree, top, heir, now, steps + 1));
    }

    /** A residential group that nobody has moved yet goes with the ward that it lay in. */
    private static boolean liesInEnded(UnitTree tree, UUID top, OrgUnit unit, Instant now, int steps) {
        return tree.find(unit.parentId())
                .filter(parent -> hasEnded(parent, VietnamDay.of(now)))
                .filter(parent -> sees(tree, top, parent.id(), now, steps + 1))
                .isPresent();
    }

    private static boolean hasEnded(OrgUnit unit, LocalDate today) {
        return unit.validTo() != null && !today.isBefore(unit.validTo());
    }

    private static Instant lastDayOf(OrgUnit ended) {
        LocalDate end = ended.validTo();
        return end == null ? Instant.MAX : VietnamDay.startOf(end.minusDays(1));
    }

    private static Set<UUID> ids(UnitTree tree, Predicate<UUID> wanted) {
        return tree.all().map(OrgUnit::id).filter(wanted).collect(Collectors.toUnmodifiableSet());
    }
}
