package vn.tuantra.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the law counts them: those of Asia/Ho_Chi_Minh, UTC+07:00 without daylight saving. */
public final class VietnamDay {

    /** The time zone of every legal date. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamDay() {}

    /** The day in Vietnam at an instant. */
    public static LocalDate of(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first instant of a day in Vietnam. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
