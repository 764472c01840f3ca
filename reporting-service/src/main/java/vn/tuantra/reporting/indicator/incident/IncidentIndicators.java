package vn.tuantra.reporting.indicator.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Severity;

/**
 * Indicators I1 and I2 of a unit and a period, dated by {@code reportedAt}.
 *
 * @param falseAlarms I7, counted here and nowhere else
 * @param openNow incidents reported before the end of the period, in it or earlier, that are not over now
 */
record IncidentIndicators(
        UUID unit,
        Instant from,
        Instant to,
        long falseAlarms,
        long openNow,
        Measures all,
        Measures complicated,
        Map<Severity, Long> bySeverity,
        List<Ward> wards) {

    /** One ward's part; wards without incidents are there with zeros. */
    record Ward(UUID wardId, String nameVi, int total, long complicated, List<Cell> cells) {}

    /** How many incidents of one category and severity. */
    record Cell(String category, Severity severity, long count) {}

    static IncidentIndicators of(
            UUID unit,
            Period period,
            Map<UUID, String> wardNames,
            List<IncidentFact> reported,
            long openNow,
            Function<List<IncidentFact>, Measures> measure) {
        List<IncidentFact> facts = reported.stream()
                .filter(fact -> fact.state() != IncidentState.FALSE_ALARM)
                .toList();
        Map<UUID, List<IncidentFact>> byWard = facts.stream().collect(Collectors.groupingBy(IncidentFact::wardId));
        List<Ward> wards = new ArrayList<>();
        wardNames.forEach((id, name) -> wards.add(ward(id, name, byWard.getOrDefault(id, List.of()))));
        wards.sort(Comparator.comparing(Ward::nameVi).thenComparing(Ward::wardId));
        return new IncidentIndicators(
                unit,
                period.from(),
                period.to(),
                reported.size() - facts.size(),
                openNow,
                measure.apply(facts),
                measure.apply(facts.stream().filter(IncidentFact::complicated).toList()),
                bySeverity(facts),
                wards);
    }

    private static Ward ward(UUID id, String name, List<IncidentFact> facts) {
        Map<String, Map<Severity, Long>> counts = facts.stream()
                .collect(Collectors.groupingBy(
                        IncidentFact::category, Collectors.groupingBy(IncidentFact::severity, Collectors.counting())));
        List<Cell> cells = new ArrayList<>();
        counts.forEach((category, severities) ->
                severities.forEach((severity, count) -> cells.add(new Cell(category, severity, count))));
        cells.sort(Comparator.comparing(Cell::category).thenComparing(Cell::severity));
        return new Ward(
                id,
                name,
                facts.size(),
                facts.stream().filter(IncidentFact::complicated).count(),
                cells);
    }

    private static Map<Severity, Long> bySeverity(List<IncidentFact> facts) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(
                    severity,
                    facts.stream().filter(fact -> fact.severity() == severity).count());
        }
        return counts;
    }
}
