package vn.tuantra.notification.duty;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.incident.Severity;

/**
 * Hours of the day in which a person is not called about S3 and S4. S1 and S2 are never quiet.
 *
 * @param from first quiet minute, Asia/Ho_Chi_Minh
 * @param to first minute that is not quiet any more; before {@code from} when the hours cross midnight
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** When calling may begin: now, or the end of the quiet hours. */
    public Instant endIfQuiet(Instant now, Severity severity) {
        if (severity == Severity.S1 || severity == Severity.S2) {
            return now;
        }
        ZonedDateTime local = now.atZone(VietnamDay.ZONE);
        LocalTime time = local.toLocalTime();
        boolean crossesMidnight = to.isBefore(from);
        boolean quiet =
                crossesMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return now;
        }
        ZonedDateTime end = local.with(to);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }
}
