package vn.tuantra.notification.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why nobody needs to be called about the alert any more.
 *
 * @param byUnitId the unit that took the case, where one did
 */
public record Settlement(Kind kind, @Nullable UUID byUnitId, Instant at) {

    /** How it ended. */
    public enum Kind {
        TAKEN,
        WITHDRAWN
    }
}
