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

    /** Who was told in vain is told again after this, where the rule has no waiting time and reaches one unit only. */
    static final Duration AT_THE_LATEST = Duration.ofMinutes(30);

    /** Nobody is told again sooner than this, however short the waiting times are. */
    private static final Duration AT_THE_SOONEST = Duration.ofMinutes(5);

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

    /** When an incident that reached its first targets goes up, or is told again; absent when it reached nobody. */
    @Nullable
    Instant firstDue(Instant start, int reached, int levels) {
        if (reached == 0) {
            return null;
        }
        return firstMillis != null && reached < levels && mayReach(reached)
                ? start.plusMillis(firstMillis)
                : start.plus(again());
    }

    /** When one that has just reached a level goes to the one above it, or is told again. */
    Instant nextDue(Instant start, int level, int levels) {
        return nextMillis != null && level < levels - 1 && mayReach(level + 1)
                ? start.plusMillis(nextMillis)
                : start.plus(again());
    }

    /** Whether time takes it to a level. */
    boolean mayReach(int level) {
        return firstMillis != null && level <= top;
    }

    /** After which pause those who were told in vain are told again. */
    Duration again() {
        Duration usual = reach > 1 ? AT_THE_SOONEST : AT_THE_LATEST;
        Duration wait = nextMillis == null ? usual : Duration.ofMillis(nextMillis);
        return wait.compareTo(AT_THE_SOONEST) < 0 ? AT_THE_SOONEST : wait;
    }
}
