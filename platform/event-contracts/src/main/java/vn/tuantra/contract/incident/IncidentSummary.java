package vn.tuantra.contract.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command post needs at once, repeated in every incident fact so that one event is enough to act on.
 *
 * @param wardId the ward (People's Committee line) valid when the incident was received
 * @param wardPoliceId the ward's police at that instant
 * @param handlingUnitId the unit that has taken the case; the ward's police until someone acknowledges
 * @param occurredAt when it happened, possibly estimated
 * @param detectedAt when it was noticed
 * @param reportedAt when the reporter pressed the button, by the reporter's clock
 * @param receivedAt when the server had it, by the server's clock; all timers start here
 * @param number {@code VV-<ward code>-<year>-<running number>}; absent in the first moments, because no alert waits for it
 */
public record IncidentSummary(
        UUID incidentId,
        IncidentState state,
        String category,
        Severity severity,
        boolean complicated,
        List<Modifier> modifiers,
        Place place,
        UUID wardId,
        @Nullable UUID residentialGroupId,
        UUID wardPoliceId,
        UUID handlingUnitId,
        @Nullable Instant occurredAt,
        Instant detectedAt,
        Instant reportedAt,
        Instant receivedAt,
        @Nullable String number) {

    /** How far a clock may be ahead of ours. */
    public static final Duration TOLERATED_SKEW = Duration.ofMinutes(2);

    /** A night's shift without a network, and no more: an older report is a wrong clock. */
    private static final Duration LONGEST_WITHOUT_NETWORK = Duration.ofHours(12);

    /** An incident that has no number yet. */
    public IncidentSummary(
            UUID incidentId,
            IncidentState state,
            String category,
            Severity severity,
            boolean complicated,
            List<Modifier> modifiers,
            Place place,
            UUID wardId,
            @Nullable UUID residentialGroupId,
            UUID wardPoliceId,
            UUID handlingUnitId,
            @Nullable Instant occurredAt,
            Instant detectedAt,
            Instant reportedAt,
            Instant receivedAt) {
        this(
                incidentId,
                state,
                category,
                severity,
                complicated,
                modifiers,
                place,
                wardId,
                residentialGroupId,
                wardPoliceId,
                handlingUnitId,
                occurredAt,
                detectedAt,
                reportedAt,
                receivedAt,
                null);
    }

    /**
     * The time by which the case is counted: when it was reported by the reporter's clock, or when it was received where
     * that clock cannot be right (ahead by more than {@link #TOLERATED_SKEW}, or behind by more than a phone can have
     * been without a network). Both times are kept.
     */
    public Instant countedAt() {
        return isPossible(reportedAt, receivedAt) ? reportedAt : receivedAt;
    }

    /** Whether a report can have been made at a time by a clock that is right. */
    public static boolean isPossible(Instant reportedAt, Instant receivedAt) {
        return !reportedAt.isAfter(receivedAt.plus(TOLERATED_SKEW))
                && !reportedAt.isBefore(receivedAt.minus(LONGEST_WITHOUT_NETWORK));
    }
}
