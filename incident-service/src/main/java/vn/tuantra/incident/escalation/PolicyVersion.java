package vn.tuantra.incident.escalation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.domain.EscalationPolicy;
import vn.tuantra.incident.incident.domain.EscalationRule;

/**
 * A policy that somebody entered, valid from an instant until the next one begins.
 *
 * @param lines in order; those without unit and category hold everywhere for their severity
 */
record PolicyVersion(UUID id, String name, Instant validFrom, List<Line> lines, Instant enteredAt, String enteredBy) {

    /**
     * @param reach levels alerted at once; 0 nobody, 1 the ward, 99 all
     * @param firstSeconds waiting time before the first level up; absent for never
     * @param nextSeconds waiting time before each further level; absent for the same
     * @param top highest level that time escalates to; absent for the highest there is
     */
    record Line(
            @Nullable UUID unitId,
            @Nullable String category,
            Severity severity,
            int reach,
            @Nullable Integer firstSeconds,
            @Nullable Integer nextSeconds,
            @Nullable Integer top) {

        EscalationRule rule() {
            Long first = firstSeconds == null ? null : firstSeconds * 1000L;
            Long next = nextSeconds == null ? first : Long.valueOf(nextSeconds * 1000L);
            return new EscalationRule(reach, first, next, top == null ? EscalationRule.EVERYBODY : top);
        }
    }

    PolicyVersion {
        lines = List.copyOf(lines);
    }

    /** What holds under this version; the standard fills what it does not say. */
    EscalationPolicy over(EscalationPolicy standard) {
        Map<Severity, EscalationRule> usual = new EnumMap<>(standard.usual());
        for (Line line : lines) {
            if (line.unitId() == null && line.category() == null) {
                usual.put(line.severity(), line.rule());
            }
        }
        return new EscalationPolicy(
                name,
                lines.stream()
                        .filter(line -> line.unitId() != null || line.category() != null)
                        .map(line ->
                                new EscalationPolicy.Line(line.unitId(), line.category(), line.severity(), line.rule()))
                        .toList(),
                usual);
    }
}
