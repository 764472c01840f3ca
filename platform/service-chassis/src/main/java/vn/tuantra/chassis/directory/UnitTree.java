package vn.tuantra.chassis.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.SuccessionKind;

/**
 * The organisation at every date: an immutable snapshot. Days are those of Asia/Ho_Chi_Minh. All routes go by role and
 * date, never by a literal level (REQ-ORG-3), and work for any depth.
 */
public final class UnitTree {

    /** No tree is that deep: a loop in the data must not hang an alert. */
    private static final int MAX_DEPTH = 32;

    private static final List<SuccessionKind> RESPONSIBLE_FIRST =
            List.of(SuccessionKind.WHOLE, SuccessionKind.REMAINDER, SuccessionKind.PART);

    private final Map<UUID, OrgUnit> units;

    private UnitTree(Map<UUID, OrgUnit> units) {
        this.units = units;
    }

    public static UnitTree empty() {
        return new UnitTree(Map.of());
    }

    public static UnitTree of(Collection<OrgUnit> units) {
        Map<UUID, OrgUnit> byId = new HashMap<>();
        units.forEach(unit -> byId.put(unit.id(), unit));
        return new UnitTree(byId);
    }

    UnitTree with(OrgUnit unit) {
        Map<UUID, OrgUnit> copy = new HashMap<>(units);
        copy.put(unit.id(), unit);
        return new UnitTree(copy);
    }

    /** The units of a line that exist at that instant. */
    public List<OrgUnit> validAt(Instant instant, Line line) {
        LocalDate day = VietnamDay.of(instant);
        return all().filter(unit -> unit.line() == line && unit.isValidOn(day)).toList();
    }

    /** Every unit of every date; what is below what is a question for {@link Reach}. */
    Stream<OrgUnit> all() {
        return units.values().stream();
    }

    /** The unit, whatever the date. */
    public Optional<OrgUnit> find(@Nullable UUID id) {
        return Optional.ofNullable(id).map(units::get);
    }

    /** The unit if it exists at that instant. */
    public Optional<OrgUnit> at(@Nullable UUID id, Instant instant) {
        return find(id).filter(unit -> unit.isValidOn(VietnamDay.of(instant)));
    }

    /**
     * The unit and what is above it at that instant, bottom up; empty when the unit itself does not exist then. A unit
     * that has ended is passed over, not the end of the way: after the districts end, the city is above the ward.
     */
    public List<OrgUnit> pathUp(@Nullable UUID id, Instant instant) {
        return at(id, instant).isEmpty() ? List.of() : validAbove(id, instant);
    }

    /** The ward of the People's Committee line in which the unit lies. */
    public Optional<OrgUnit> wardOf(@Nullable UUID id, Instant instant) {
        return pathUp(id, instant).stream()
                .filter(unit -> unit.level() == Level.WARD && unit.line() == Line.GOV)
                .findFirst();
    }

    /** The police unit joined to a unit of the People's Committee line. */
    public Optional<OrgUnit> policeOf(OrgUnit unit, Instant instant) {
        return at(unit.counterpartId(), instant).filter(other -> other.line() == Line.POLICE);
    }

    /**
     * A police unit and the police units above it that are valid at that instant, bottom up: the way an escalation
     * goes. The first one itself may have ended since.
     */
    public List<OrgUnit> policeChain(UUID policeUnitId, Instant instant) {
        return validAbove(policeUnitId, instant).stream()
                .filter(unit -> unit.line() == Line.POLICE)
                .toList();
    }

    /**
     * Who has the work of a unit that has ended, as of that instant: the units that followed it and exist then, through
     * any number of reorganisations (REQ-ORG-2). The first one has what the law gives to nobody else by name: the one
     * that took all of it, else the one that took the remainder.
     *
     * @return empty for a unit that exists, that nobody followed, or that is unknown
     */
    public List<OrgUnit> successorsOf(UUID id, Instant instant) {
        Set<OrgUnit> found = new LinkedHashSet<>();
        find(id).filter(unit -> !unit.isValidOn(VietnamDay.of(instant)))
                .ifPresent(unit -> follow(unit, VietnamDay.of(instant), found, new HashSet<>()));
        return List.copyOf(found);
    }

    private void follow(OrgUnit ended, LocalDate day, Set<OrgUnit> found, Set<UUID> passed) {
        if (!passed.add(ended.id())) {
            return;
        }
        ended.successors().stream()
                .filter(succession -> !day.isBefore(succession.effectiveDate()))
                .sorted(Comparator.comparingInt(succession -> RESPONSIBLE_FIRST.indexOf(succession.kind())))
                .map(succession -> units.get(succession.toUnitId()))
                .filter(Objects::nonNull)
                .forEach(next -> {
                    if (next.isValidOn(day)) {
                        found.add(next);
                    } else {
                        follow(next, day, found, passed);
                    }
                });
    }

    private List<OrgUnit> validAbove(@Nullable UUID id, Instant instant) {
        LocalDate day = VietnamDay.of(instant);
        List<OrgUnit> path = new ArrayList<>();
        Optional<OrgUnit> next = find(id);
        for (int depth = 0; next.isPresent() && depth < MAX_DEPTH; depth++) {
            OrgUnit unit = next.get();
            if (unit.isValidOn(day)) {
                path.add(unit);
            }
            next = find(unit.parentId());
        }
        return path;
    }

    /**
     * Whether a unit lies in the subtree of another at that instant. The two lines are joined at every level: the
     * ward's police cover what the ward covers. An office has nothing below it and works for the whole unit that it
     * belongs to.
     */
    public boolean covers(@Nullable UUID above, @Nullable UUID below, Instant instant) {
        UUID top = at(above, instant)
                .filter(unit -> unit.level() == Level.OFFICE)
                .map(OrgUnit::parentId)
                .orElse(above);
        if (top == null || below == null) {
            return false;
        }
        return pathUp(below, instant).stream()
                .anyMatch(unit -> unit.id().equals(top) || top.equals(unit.counterpartId()));
    }
}
