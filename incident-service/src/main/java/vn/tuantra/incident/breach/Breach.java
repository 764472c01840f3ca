package vn.tuantra.incident.breach;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.DomainEvent;

/**
 * A breach of personal data.
 *
 * @param affected how many persons, as far as known
 * @param notifiedAt when the authority was told
 * @param notificationReference of the letter to the authority
 */
record Breach(
        UUID id,
        Instant discoveredAt,
        String description,
        int affected,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant notifiedAt,
        @Nullable String notificationReference,
        @Nullable Instant closedAt,
        @Nullable String measures) {

    /** The authority must be told within 72 hours of the discovery. */
    static final Duration NOTIFY_WITHIN = Duration.ofDays(3);

    /** What was discovered earlier was not entered late; the date is wrong. */
    private static final Duration LONGEST_UNTOLD = Duration.ofDays(366);

    private static final Duration TOLERATED_SKEW = Duration.ofMinutes(5);

    Instant deadline() {
        return discoveredAt.plus(NOTIFY_WITHIN);
    }

    boolean isOverdue(Instant now) {
        return notifiedAt == null && !now.isBefore(deadline());
    }

    /** @throws Refusal {@code TIME_NOT_PLAUSIBLE} for a discovery that is still to come: it would put off the deadline */
    Breach requireDiscovered(Instant now) {
        if (discoveredAt.isAfter(now.plus(TOLERATED_SKEW)) || discoveredAt.isBefore(now.minus(LONGEST_UNTOLD))) {
            throw Refusal.invalid("TIME_NOT_PLAUSIBLE", Map.of("field", "discoveredAt"));
        }
        return this;
    }

    /**
     * The authority was told; saying the same again changes nothing.
     *
     * @throws Refusal {@code TIME_NOT_PLAUSIBLE} before the discovery or after now, {@code ALREADY_RECORDED} for another
     *     letter than the first
     */
    Change<Breach, DomainEvent> notified(Instant at, String reference, Instant now) {
        if (notifiedAt != null) {
            if (reference.equals(notificationReference)) {
                return Change.nothing(this);
            }
            throw Refusal.conflict("ALREADY_RECORDED", Map.of("field", "reference"));
        }
        if (at.isBefore(discoveredAt) || at.isAfter(now.plus(TOLERATED_SKEW))) {
            throw Refusal.invalid("TIME_NOT_PLAUSIBLE", Map.of("field", "notifiedAt"));
        }
        return Change.quietly(new Breach(
                id, discoveredAt, description, affected, recordedAt, recordedBy, at, reference, closedAt, measures));
    }

    /** @throws Refusal {@code BREACH_NOT_NOTIFIED} */
    Change<Breach, DomainEvent> closed(Instant at, String taken) {
        if (notifiedAt == null) {
            throw Refusal.conflict("BREACH_NOT_NOTIFIED", Map.of("deadline", deadline()));
        }
        if (closedAt != null) {
            return Change.nothing(this);
        }
        return Change.quietly(new Breach(
                id,
                discoveredAt,
                description,
                affected,
                recordedAt,
                recordedBy,
                notifiedAt,
                notificationReference,
                at,
                taken));
    }
}
