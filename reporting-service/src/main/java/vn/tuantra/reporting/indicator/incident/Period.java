package vn.tuantra.reporting.indicator.incident;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.web.PlausibleTime;
import vn.tuantra.contract.VietnamDay;

/** A half-open time {@code [from, to)}. Days are those of Vietnam. */
record Period(Instant from, Instant to) {

    private static final int DAY_LENGTH = "2024-07-01".length();

    /**
     * Reads instants with offset or days; without a beginning the day of {@code now}, without an end one day.
     *
     * @throws Refusal {@code INVALID_FIELD}, {@code EMPTY_PERIOD}, {@code PERIOD_TOO_LONG}
     */
    static Period parse(@Nullable String from, @Nullable String to, Instant now, Duration longest) {
        Instant start = from == null ? VietnamDay.startOf(VietnamDay.of(now)) : instant("from", from);
        Instant end = to == null ? VietnamDay.startOf(VietnamDay.of(start).plusDays(1)) : instant("to", to);
        if (!end.isAfter(start)) {
            throw Refusal.invalid("EMPTY_PERIOD", Map.of("field", "to"));
        }
        if (Duration.between(start, end).compareTo(longest) > 0) {
            throw Refusal.invalid("PERIOD_TOO_LONG", Map.of("field", "to", "days", longest.toDays()));
        }
        return new Period(start, end);
    }

    /** The last moment of the period that is not in the future: whose organisation counts. */
    Instant lastMoment(Instant now) {
        Instant last = to.minusMillis(1);
        return last.isBefore(now) ? last : now;
    }

    private static Instant instant(String field, String text) {
        try {
            return text.length() == DAY_LENGTH
                    ? VietnamDay.startOf(PlausibleTime.date(text))
                    : PlausibleTime.instant(text);
        } catch (DateTimeException e) {
            throw (Refusal)
                    Refusal.invalid("INVALID_FIELD", Map.of("field", field)).initCause(e);
        }
    }
}
