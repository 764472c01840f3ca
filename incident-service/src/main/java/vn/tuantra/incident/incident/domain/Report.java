package vn.tuantra.incident.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.incident.Reporter;

/**
 * What was reported and when. Three times stay apart: when it happened (possibly estimated), when it was noticed, when
 * it was reported by the reporter's clock; and the server's own time of receipt, from which all timers run.
 */
public record Report(
        String category,
        List<Modifier> modifiers,
        Place place,
        @Nullable String description,
        @Nullable Instant occurredAt,
        Instant detectedAt,
        Instant reportedAt,
        Instant receivedAt,
        Reporter reporter) {

    private static final Duration TOLERATED_SKEW = Duration.ofMinutes(2);

    /** The reporter's clock cannot be right: it is ahead of ours, or reported before it noticed. Flagged, not refused. */
    public boolean clockSkewed() {
        return reportedAt.isAfter(receivedAt.plus(TOLERATED_SKEW))
                || detectedAt.isAfter(reportedAt.plus(TOLERATED_SKEW));
    }
}
