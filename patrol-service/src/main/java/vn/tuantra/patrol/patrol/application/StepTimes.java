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

/** When a step was taken by somebody who could say so only later. */
@Component
class StepTimes {

    private final Duration tolerance;
    private final Duration longest;
    private final Clock clock;

    StepTimes(PatrolSettings settings, Clock clock) {
        this.tolerance = settings.clockTolerance();
        this.longest = settings.longest();
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * @param told by the phone; now when absent
     * @throws Refusal {@code TIME_NOT_POSSIBLE} for the future, and for what is longer ago than a patrol can last
     */
    Instant possible(@Nullable Instant told) {
        Instant now = clock.instant();
        if (told == null) {
            return now;
        }
        if (told.isAfter(now.plus(tolerance)) || told.isBefore(now.minus(longest))) {
            throw Refusal.invalid("TIME_NOT_POSSIBLE", Map.of("field", "at"));
        }
        // What the store keeps: otherwise the first answer would differ from every later one.
        return (told.isAfter(now) ? now : told).truncatedTo(ChronoUnit.MILLIS);
    }
}
