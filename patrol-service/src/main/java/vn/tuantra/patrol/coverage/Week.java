package vn.tuantra.patrol.coverage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Map;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.VietnamDay;

/** A week of ISO 8601 in Vietnamese time: from Monday to Sunday. */
record Week(LocalDate monday) {

    static Week of(Instant instant) {
        LocalDate day = VietnamDay.of(instant);
        return new Week(day.minusDays(day.getDayOfWeek().getValue() - 1L));
    }

    /**
     * @param text such as {@code 2026-W48}
     * @throws Refusal {@code INVALID_WEEK}
     */
    static Week parse(String text) {
        try {
            return new Week(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE));
        } catch (DateTimeException none) {
            Refusal refusal = Refusal.invalid("INVALID_WEEK", Map.of("field", "week"));
            refusal.initCause(none);
            throw refusal;
        }
    }

    LocalDate sunday() {
        return monday.plusDays(6);
    }

    Instant from() {
        return VietnamDay.startOf(monday);
    }

    Instant until() {
        return VietnamDay.startOf(monday.plusDays(7));
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(from()) && instant.isBefore(until());
    }

    @Override
    public String toString() {
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
