package vn.tuantra.notification.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.alert.Channel;
import vn.tuantra.contract.alert.DeliveryState;

/**
 * One way to one person: a line of the delivery ledger.
 *
 * @param recipient pseudonymous: the person's {@code sub} where known, else the contact's id
 * @param way which of the person's addresses of this channel, from 0; absent for the first
 * @param round how often everybody had been called before, from 0; absent for the first round
 * @param nextAttemptAt when it is tried (again); while it is being sent, when somebody else may try
 * @param reference the gateway's own number for it
 */
public record Delivery(
        UUID id,
        UUID contactId,
        String recipient,
        Channel channel,
        @Nullable Integer way,
        @Nullable Integer round,
        DeliveryState state,
        int attempts,
        Instant queuedAt,
        @Nullable Instant sentAt,
        @Nullable Instant shownAt,
        @Nullable Instant endedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable String failure,
        @Nullable String reference) {

    /** A line that is to be sent now. */
    public static Delivery queued(
            UUID id, UUID contactId, String recipient, Channel channel, int way, int round, Instant now) {
        return new Delivery(
                id,
                contactId,
                recipient,
                channel,
                way == 0 ? null : way,
                round == 0 ? null : round,
                DeliveryState.QUEUED,
                0,
                now,
                null,
                null,
                null,
                now,
                null,
                null);
    }

    public int wayNumber() {
        return way == null ? 0 : way;
    }

    public int roundNumber() {
        return round == null ? 0 : round;
    }

    /** Whether it is (again) to be sent now. A sender that died leaves its lease behind, which runs out. */
    public boolean isDue(Instant now) {
        return isPending() && nextAttemptAt != null && !now.isBefore(nextAttemptAt);
    }

    public boolean isPending() {
        return state == DeliveryState.QUEUED || state == DeliveryState.SENDING;
    }

    public Delivery sending(Instant leaseUntil) {
        return with(DeliveryState.SENDING, attempts + 1, leaseUntil, null, null);
    }

    public Delivery sent(Instant at, @Nullable String gatewayReference) {
        return new Delivery(
                id,
                contactId,
                recipient,
                channel,
                way,
                round,
                DeliveryState.SENT,
                attempts,
                queuedAt,
                at,
                null,
                null,
                null,
                null,
                gatewayReference);
    }

    public Delivery shown(Instant at) {
        return new Delivery(
                id,
                contactId,
                recipient,
                channel,
                way,
                round,
                DeliveryState.SHOWN,
                attempts,
                queuedAt,
                sentAt,
                at,
                null,
                null,
                null,
                reference);
    }

    public Delivery again(Instant at, String why) {
        return with(DeliveryState.QUEUED, attempts, at, why, null);
    }

    public Delivery ended(DeliveryState how, Instant at, @Nullable String why) {
        return with(how, attempts, null, why, at);
    }

    private Delivery with(
            DeliveryState next, int tried, @Nullable Instant attemptAt, @Nullable String why, @Nullable Instant end) {
        return new Delivery(
                id, contactId, recipient, channel, way, round, next, tried, queuedAt, sentAt, shownAt, end, attemptAt,
                why, reference);
    }
}
