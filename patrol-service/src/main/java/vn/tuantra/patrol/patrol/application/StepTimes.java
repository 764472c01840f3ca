package vn.tuantra.patrol.patrol.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.patrol.patrol.PatrolSettings;

/** When something was done by somebody who could say so only later. */
@Component
public class StepTimes {

    private final Duration tolerance;
    private final Duration longest;
    private final Clock clock;

    StepTimes(PatrolSettings settings, Clock clock) {
        this.tolerance = settings.clockTolerance();
        this.longest = settings.longest();
        this.clock = clock;
    }

    /** As the store keeps it: otherwise the first answer would differ from every later one. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * @param told by the phone; now when absent
     * @throws Refusal {@code TIME_NOT_POSSIBLE} for the future, and for what is longer ago than a patrol can last
     */
    Instant possible(@Nullable Instant told) {
        return possible(told, longest);
    }

    /**
     * @param told by the phone; now when absent
     * @throws Refusal {@code TIME_NOT_POSSIBLE} for the future, and for what is longer ago than that
     */
    public Instant possible(@Nullable Instant told, Duration longestAgo) {
        if (told != null && told.isBefore(clock.instant().minus(longestAgo))) {
            throw notPossible();
        }
        return upToNow(told);
    }

    /**
     * @param told by the phone, whose clock may be a little ahead; now when absent
     * @throws Refusal {@code TIME_NOT_POSSIBLE} for the future
     */
    public Instant upToNow(@Nullable Instant told) {
        Instant now = now();
        if (told != null && told.isAfter(now.plus(tolerance))) {
            throw notPossible();
        }
        return told == null || told.isAfter(now) ? now : told.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Refusal notPossible() {
        return Refusal.invalid("TIME_NOT_POSSIBLE", Map.of("field", "at"));
    }
}
