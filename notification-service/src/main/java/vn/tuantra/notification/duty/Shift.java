package vn.tuantra.notification.duty;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is on duty.
 *
 * @param from first instant
 * @param to first instant after it
 * @param order 0 is called first, 1 when nobody answered, and so on
 */
public record Shift(UUID contactId, Instant from, Instant to, int order) {

    boolean covers(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
