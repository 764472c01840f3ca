package vn.tuantra.incident.incident.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.Severity;

/**
 * Whom an incident must reach at once, and how long an unacknowledged one waits before it goes one level up
 * (REQ-INC-3). The plan says "ngay" and gives no minutes: the intervals are configuration.
 *
 * @param intervals waiting time per severity; a severity without one is never escalated by time
 */
public record EscalationPolicy(Map<Severity, Duration> intervals) {

    public EscalationPolicy {
        intervals = Map.copyOf(intervals);
    }

    /**
     * The first targets. S1 reaches the whole chain at the same time; a category marked so reaches the next police unit
     * up as well; S4 alerts nobody.
     *
     * @param chain the ward's police and the police above it that are valid at that instant, bottom up
     */
    public List<AlertTarget> firstTargets(Severity severity, boolean upperAtOnce, List<UUID> chain) {
        int reach = switch (severity) {
            case S1 -> chain.size();
            case S2, S3 -> upperAtOnce ? 2 : 1;
            case S4 -> 0;
        };
        List<AlertTarget> targets = new ArrayList<>();
        for (int level = 0; level < Math.min(reach, chain.size()); level++) {
            targets.add(new AlertTarget(chain.get(level), level, AlertTrigger.SEVERITY));
        }
        return targets;
    }

    /** How long an incident of that severity waits for an acknowledgement at each level. */
    public Optional<Duration> interval(Severity severity) {
        return Optional.ofNullable(intervals.get(severity));
    }
}
