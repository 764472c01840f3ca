package vn.tuantra.reporting.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.SuccessionKind;
import vn.tuantra.contract.unit.UnitSuccession;
import vn.tuantra.reporting.obligation.domain.ReportPeriod;

/**
 * Which wards a unit's figures are about, and whether an earlier time can be compared with a later one. Over a merger as
 * a whole figures are comparable; where a part went elsewhere they are not (REQ-ORG-4).
 */
@Component
class Boundaries {

    private final UnitDirectory directory;
    private final Reach reach;

    Boundaries(UnitDirectory directory, Reach reach) {
        this.directory = directory;
        this.reach = reach;
    }

    /** The wards of a period itself, those that ended in it among them. */
    Set<UUID> wardsIn(UUID unitId, ReportPeriod period) {
        return Stream.concat(
                        reach.during(unitId, period.start(), lastMoment(period)).stream()
                                .filter(unit -> unit.level() == Level.WARD && unit.line() == Line.GOV)
                                .map(OrgUnit::id),
                        wardOf(unitId, period).stream()
                                .flatMap(ward -> before(ward, lastMoment(period)).stream())
                                .filter(earlier -> existsIn(earlier, period))
                                .map(OrgUnit::id))
                .collect(Collectors.toSet());
    }

    /** The same area in an earlier period; empty where there was none or it had other boundaries. */
    Optional<Set<UUID>> sameAreaIn(UUID unitId, ReportPeriod earlier, ReportPeriod period) {
        Optional<OrgUnit> ward = wardOf(unitId, period);
        if (ward.isEmpty()) {
            boolean existed = directory.tree().at(unitId, lastMoment(earlier)).isPresent();
            return existed ? Optional.of(wardsIn(unitId, earlier)) : Optional.empty();
        }
        Set<OrgUnit> lineage = before(ward.get(), lastMoment(period));
        lineage.add(ward.get());
        Set<UUID> then = lineage.stream()
                .filter(unit -> existsIn(unit, earlier))
                .map(OrgUnit::id)
                .collect(Collectors.toSet());
        boolean whole = lineage.stream().allMatch(unit -> isWhole(unit, earlier, period));
        return whole && !then.isEmpty() ? Optional.of(then) : Optional.empty();
    }

    /** The ward that a ward, or the police joined to it, stands for in a period. */
    private Optional<OrgUnit> wardOf(UUID unitId, ReportPeriod period) {
        UnitTree tree = directory.tree();
        return tree.at(unitId, lastMoment(period))
                .flatMap(unit -> unit.line() == Line.POLICE
                        ? tree.at(unit.counterpartId(), lastMoment(period))
                        : Optional.of(unit))
                .filter(unit -> unit.level() == Level.WARD);
    }

    /** Every ward that anything of went into this one, through any number of reorganisations. */
    private Set<OrgUnit> before(OrgUnit ward, Instant at) {
        UnitTree tree = directory.tree();
        List<OrgUnit> beside = tree.pathUp(ward.id(), at).stream()
                .reduce((_, above) -> above)
                .map(root -> reach.everUnder(root.id(), Line.GOV))
                .orElse(Set.of())
                .stream()
                .flatMap(id -> tree.find(id).stream())
                .toList();
        Set<OrgUnit> found = new HashSet<>(Set.of(ward));
        for (boolean grown = true; grown; ) {
            Set<UUID> ids = found.stream().map(OrgUnit::id).collect(Collectors.toSet());
            grown = found.addAll(beside.stream()
                    .filter(unit -> unit.successors().stream()
                            .map(UnitSuccession::toUnitId)
                            .anyMatch(ids::contains))
                    .toList());
        }
        found.remove(ward);
        return found;
    }

    /** Whether nothing of a unit went elsewhere than as a whole between the beginning of one period and the end of another. */
    private static boolean isWhole(OrgUnit unit, ReportPeriod earlier, ReportPeriod period) {
        return unit.successors().stream()
                .filter(step -> step.effectiveDate().isAfter(earlier.from())
                        && step.effectiveDate().isBefore(period.to()))
                .allMatch(step -> step.kind() == SuccessionKind.WHOLE);
    }

    private static boolean existsIn(OrgUnit unit, ReportPeriod period) {
        LocalDate end = unit.validTo();
        return unit.validFrom().isBefore(period.to()) && (end == null || end.isAfter(period.from()));
    }

    private static Instant lastMoment(ReportPeriod period) {
        return period.end().minusMillis(1);
    }
}
