package vn.tuantra.reporting.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.reporting.obligation.domain.ReportPeriod;

/** Who owes reports at a date, to whom, and about whose work: read from the organisation, never from a list. */
@Component
class ObligedUnits {

    private final UnitDirectory directory;
    private final Reach reach;

    ObligedUnits(UnitDirectory directory, Reach reach) {
        this.directory = directory;
        this.reach = reach;
    }

    /** Every ward and every office, board and sector of the People's Committees above them (REQ-REP-1). */
    List<OrgUnit> on(LocalDate day) {
        Instant at = VietnamDay.startOf(day);
        UnitTree tree = directory.tree();
        return tree.validAt(at, Line.GOV).stream()
                .filter(unit -> unit.level() == Level.WARD || isOfficeAboveTheWards(tree, unit, at))
                .toList();
    }

    /** The nearest unit that holds the duty to gather the reports of the unit on that day (REQ-ORG-6). */
    Optional<OrgUnit> consolidatorOf(UUID unitId, LocalDate day) {
        Instant at = VietnamDay.startOf(day);
        UnitTree tree = directory.tree();
        return Stream.of(Line.POLICE, Line.GOV)
                .flatMap(line -> tree.validAt(at, line).stream())
                .filter(unit -> unit.holds(DutyRole.REPORT_CONSOLIDATOR, day))
                .filter(unit -> tree.covers(unit.id(), unitId, at))
                .max(Comparator.comparingInt(
                                (OrgUnit unit) -> tree.pathUp(unit.id(), at).size())
                        .thenComparing(OrgUnit::id));
    }

    /**
     * Whose figures a unit reports: its own, and those of units that ended in the period and whose work it has. What was
     * split goes to the one unit that the law makes responsible, so that nothing is counted twice and nothing is lost.
     */
    List<UUID> reportedBy(OrgUnit unit, ReportPeriod period, LocalDate day) {
        Instant at = VietnamDay.startOf(day);
        UnitTree tree = directory.tree();
        List<UUID> all = new ArrayList<>(List.of(unit.id()));
        everBeside(tree, unit, at).stream()
                .flatMap(id -> tree.find(id).stream())
                .filter(other -> endedIn(period, other, day))
                .filter(other -> tree.successorsOf(other.id(), at).stream()
                        .limit(1)
                        .anyMatch(first -> first.id().equals(unit.id())))
                .map(OrgUnit::id)
                .sorted()
                .forEach(all::add);
        return all;
    }

    private Set<UUID> everBeside(UnitTree tree, OrgUnit unit, Instant at) {
        return tree.pathUp(unit.id(), at).stream()
                .reduce((_, above) -> above)
                .map(root -> reach.everUnder(root.id(), unit.line()))
                .orElse(Set.of());
    }

    private static boolean endedIn(ReportPeriod period, OrgUnit other, LocalDate day) {
        LocalDate end = other.validTo();
        return end != null && !end.isAfter(day) && end.isAfter(period.from());
    }

    private static boolean isOfficeAboveTheWards(UnitTree tree, OrgUnit unit, Instant at) {
        return unit.level() == Level.OFFICE
                && tree.at(unit.parentId(), at)
                        .filter(parent -> parent.level() != Level.WARD)
                        .isPresent();
    }
}
