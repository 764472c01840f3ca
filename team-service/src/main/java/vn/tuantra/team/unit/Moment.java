package vn.tuantra.team.unit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.VietnamDay;

/** A point in time as a caller writes it: an instant with offset, or a day of Vietnam. */
final class Moment {

    private static final int DAY_LENGTH = "2024-07-01".length();

    private Moment() {}

    /** @throws Refusal {@code INVALID_FIELD} naming the parameter */
    static Instant parse(String field, String text) {
        try {
            return text.length() == DAY_LENGTH
                    ? VietnamDay.startOf(LocalDate.parse(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw (Refusal)
                    Refusal.invalid("INVALID_FIELD", Map.of("field", field)).initCause(e);
        }
    }
}
