package vn.tuantra.patrol.patrol.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time for which nobody is told where the patrol is, because a member said so (REQ-PAT-5).
 *
 * @param until absent while it lasts
 */
public record Pause(Instant from, @Nullable Instant until) {

    boolean covers(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
