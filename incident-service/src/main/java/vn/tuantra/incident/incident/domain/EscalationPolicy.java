package vn.tuantra.incident.incident.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.Severity;

/**
 * Which rule holds for which incident, as data (REQ-INC-3). The plan says "ngay" and gives no minutes: every number here
 * is the district's own decision. Of several lines that fit, the nearest unit wins, then the category, then the line
 * that stands first.
 *
 * @param name what people call it
 * @param lines the exceptions
 * @param usual what holds where no line fits; every severity has one
 */
public record EscalationPolicy(String name, List<Line> lines, Map<Severity, EscalationRule> usual) {

    /**
     * @param unitId holds for this unit and everything below it; absent for everywhere
     * @param category holds for this category or, given three letters, for its group; absent for all
     */
    public record Line(@Nullable UUID unitId, @Nullable String category, Severity severity, EscalationRule rule) {

        boolean fits(String code, Severity level, List<UUID> path) {
            return severity == level
                    && (unitId == null || path.contains(unitId))
                    && (category == null || code.startsWith(category));
        }
    }

    public EscalationPolicy {
        lines = List.copyOf(lines);
        usual = Map.copyOf(usual);
    }

    /**
     * What holds without any line: S1 reaches the whole chain at the same time, S4 nobody.
     *
     * @param waits per severity; one without is never escalated by time
     */
    public static EscalationPolicy standard(Map<Severity, Duration> waits) {
        return new EscalationPolicy(
                "standard",
                List.of(),
                Map.of(
                        Severity.S1, EscalationRule.of(EscalationRule.EVERYBODY, waits.get(Severity.S1)),
                        Severity.S2, EscalationRule.of(1, waits.get(Severity.S2)),
                        Severity.S3, EscalationRule.of(1, waits.get(Severity.S3)),
                        Severity.S4, EscalationRule.of(0, null)));
    }

    /**
     * The rule for an incident.
     *
     * @param upperAtOnce the category alerts the police above the ward at once, whatever the rule says
     * @param path where it happens: the residential group or ward and the units above, bottom up
     */
    public EscalationRule rule(String category, Severity severity, boolean upperAtOnce, List<UUID> path) {
        EscalationRule rule = lines.stream()
                .filter(line -> line.fits(category, severity, path))
                .min((one, other) -> Integer.compare(rank(one, path), rank(other, path)))
                .map(Line::rule)
                .orElseGet(() -> usual.getOrDefault(severity, EscalationRule.of(1, null)));
        return upperAtOnce ? rule.reachingUpper() : rule;
    }

    private static int rank(Line line, List<UUID> path) {
        int distance = line.unitId() == null ? path.size() : path.indexOf(line.unitId());
        int width = line.category() == null ? 10 : 10 - line.category().length();
        return distance * 16 + width;
    }
}
