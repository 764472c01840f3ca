package vn.tuantra.incident.shift;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Severity;

/**
 * A shift in numbers, at its end or, while it lasts, now.
 *
 * @param before open when it began
 * @param received that came in it
 * @param bySeverity of those received
 * @param taken of those received
 * @param waiting open and taken by nobody
 * @param open all that is open, waiting among it
 * @param falseAlarms of those received, as they stand now
 * @param medianSecondsToTake of those received and taken
 * @param longestSecondsToTake the same
 */
record Figures(
        int before,
        int received,
        Map<Severity, Integer> bySeverity,
        int taken,
        int waiting,
        int open,
        int ended,
        int falseAlarms,
        @Nullable Long medianSecondsToTake,
        @Nullable Long longestSecondsToTake) {

    static Figures of(List<CaseLine> cases) {
        List<CaseLine> received = cases.stream().filter(line -> !line.before()).toList();
        Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
        received.forEach(line -> bySeverity.merge(line.severity(), 1, Integer::sum));
        List<Long> waits = received.stream()
                .map(CaseLine::secondsToTake)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Figures(
                cases.size() - received.size(),
                received.size(),
                bySeverity,
                waits.size(),
                (int) cases.stream()
                        .filter(line -> line.isOpen() && !line.isTaken())
                        .count(),
                (int) cases.stream().filter(CaseLine::isOpen).count(),
                (int) cases.stream().filter(line -> !line.isOpen()).count(),
                (int) received.stream()
                        .filter(line -> line.state() == IncidentState.FALSE_ALARM)
                        .count(),
                waits.isEmpty() ? null : median(waits),
                waits.isEmpty() ? null : waits.getLast());
    }

    private static long median(List<Long> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
