package vn.tuantra.incident.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.Severity;

/**
 * Whom an incident reaches at once and how it goes up while nobody acknowledges it (REQ-INC-3).
 *
 * @param reach how many levels are alerted at once: 0 nobody, 1 the ward's police, 2 the next police up as well
 * @param firstMillis waiting time before the first level up; absent when time does not escalate it
 * @param nextMillis waiting time before each further level
 * @param top the highest level that time escalates to; 0 is the ward's police
 */
public record EscalationRule(
        int reach, @Nullable Long firstMillis, @Nullable Long nextMillis, int top) {

    /** As many levels as there are. */
    public static final int EVERYBODY = 99;

    public static EscalationRule of(int reach, @Nullable Duration wait) {
        Long millis = wait == null ? null : wait.toMillis();
        return new EscalationRule(reach, millis, millis, EVERYBODY);
    }

    /**
     * The levels that no policy may leave out: an S1 reaches the ward's police and the police above it at the same time,
     * S2 and S3 the ward's police (II.2.c3, REQ-INC-3).
     */
    public static int leastReach(Severity severity) {
        return switch (severity) {
            case S1 -> 2;
            case S2, S3 -> 1;
            case S4 -> 0;
        };
    }

    /** The same, but the next police up hears of it at once. */
    EscalationRule reachingUpper() {
        return new EscalationRule(reach == 0 ? 0 : Math.max(reach, 2), firstMillis, nextMillis, top);
    }

    /**
     * The first targets.
     *
     * @param chain the ward's police and the police above it that are valid at that instant, bottom up
     */
    public List<AlertTarget> targets(List<UUID> chain) {
        List<AlertTarget> targets = new ArrayList<>();
        for (int level = 0; level < Math.min(reach, chain.size()); level++) {
            targets.add(new AlertTarget(chain.get(level), level, AlertTrigger.SEVERITY));
        }
        return targets;
    }

    /** When an incident that reached its first targets goes up; absent when it will not. */
    @Nullable
    Instant firstDue(Instant start, int reached, int levels) {
        boolean moreAbove = reached > 0 && reached < levels && reached <= top;
        return firstMillis == null || !moreAbove ? null : start.plusMillis(firstMillis);
    }

    /** When one that has just reached a level goes to the one above it; absent when it will not. */
    @Nullable
    Instant nextDue(Instant start, int level, int levels) {
        boolean moreAbove = level < levels - 1 && level < top;
        return nextMillis == null || !moreAbove ? null : start.plusMillis(nextMillis);
    }
}
