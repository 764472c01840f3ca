package vn.tuantra.reporting.obligation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.reporting.obligation.domain.Due;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.obligation.domain.Obligation.Kind;
import vn.tuantra.reporting.obligation.domain.ReportType;
import vn.tuantra.reporting.obligation.domain.ReportingCalendar;

/**
 * What is owed, computed from the calendar and the organisation as it is on the last day of each deadline: nothing is
 * stored, so a unit that is founded, merged or split never has too many or too few.
 */
@Component
public class Obligations {

    private static final Comparator<Obligation> NEAREST_FIRST = Comparator.comparing(
                    (Obligation owed) -> owed.deadline().before())
            .thenComparing(Obligation::unitNameVi)
            .thenComparing(Obligation::id);

    private final ReportingCalendar calendar;
    private final ObligedUnits units;

    Obligations(ReportingCalendar calendar, ObligedUnits units) {
        this.calendar = calendar;
        this.units = units;
    }

    /** All of a reporting year for some units, the nearest deadline first. */
    public List<Obligation> in(int year, Predicate<UUID> unit) {
        return calendar.dueIn(year).stream()
                .flatMap(due -> Stream.concat(reports(due, unit), consolidations(due, unit)))
                .sorted(NEAREST_FIRST)
                .toList();
    }

    /** What is due within two weeks of a day, before or after it. */
    public List<Obligation> around(LocalDate day) {
        return calendar.dueIn(day.getYear()).stream()
                .filter(due -> !due.deadline().before().isAfter(day.plusDays(14))
                        && !due.consolidation().before().isBefore(day.minusDays(14)))
                .flatMap(due -> Stream.concat(reports(due, _ -> true), consolidations(due, _ -> true)))
                .toList();
    }

    /** The report of a unit about a period; none where it owes none. */
    public Optional<Obligation> report(UUID unitId, String periodCode) {
        return calendar.due(periodCode).stream()
                .flatMap(due -> reports(due, unitId::equals))
                .findFirst();
    }

    /** The consolidation that a unit owes about a period; none where it owes none. */
    public Optional<Obligation> consolidation(UUID unitId, String periodCode) {
        return calendar.due(periodCode).stream()
                .flatMap(due -> consolidations(due, unitId::equals))
                .findFirst();
    }

    /** Every report that a unit has to put together about a period, by the name of its unit. */
    public List<Obligation> gatheredBy(UUID consolidatorId, String periodCode) {
        return calendar.due(periodCode).stream()
                .flatMap(due -> reports(due, _ -> true))
                .filter(owed -> consolidatorId.equals(owed.consolidatorId()))
                .sorted(NEAREST_FIRST)
                .toList();
    }

    private Stream<Obligation> reports(Due due, Predicate<UUID> wanted) {
        LocalDate day = due.deadline().lastDay();
        return units.on(day).stream()
                .filter(unit -> wanted.test(unit.id()))
                .map(unit -> new Obligation(
                        Obligation.idOf(kindOf(unit), unit.id(), due.period().code()),
                        kindOf(unit),
                        unit.id(),
                        unit.nameVi(),
                        due.period(),
                        due.deadline(),
                        units.consolidatorOf(unit.id(), day).map(OrgUnit::id).orElse(null),
                        units.reportedBy(unit, due.period(), day)));
    }

    private static Kind kindOf(OrgUnit unit) {
        return unit.level() == Level.OFFICE ? Kind.OFFICE : Kind.WARD;
    }

    private Stream<Obligation> consolidations(Due due, Predicate<UUID> wanted) {
        if (due.period().kind().type() == ReportType.INITIAL_PLAN) {
            // The plan asks for nothing that would put plans together.
            return Stream.empty();
        }
        LocalDate day = due.deadline().lastDay();
        Map<UUID, OrgUnit> holders = new TreeMap<>();
        units.on(day)
                .forEach(unit ->
                        units.consolidatorOf(unit.id(), day).ifPresent(holder -> holders.put(holder.id(), holder)));
        return holders.values().stream()
                .filter(holder -> wanted.test(holder.id()))
                .map(holder -> new Obligation(
                        Obligation.idOf(
                                Kind.CONSOLIDATION, holder.id(), due.period().code()),
                        Kind.CONSOLIDATION,
                        holder.id(),
                        holder.nameVi(),
                        due.period(),
                        due.consolidation(),
                        null,
                        List.of(holder.id())));
    }
}
