package vn.tuantra.notification.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one receiver.
 *
 * @param id derived from both; the receiver's {@code webhook-id}, by which it recognises a repetition
 * @param body the CloudEvent as sent
 * @param nextAt when it is tried (again); while it is being tried, when another replica may
 * @param failure the last one: a status or a code
 */
record WebhookDelivery(
        UUID id,
        UUID subscriptionId,
        String type,
        String body,
        Instant queuedAt,
        int attempts,
        Instant nextAt,
        @Nullable String failure) {

    static UUID idOf(UUID eventId, UUID subscriptionId) {
        return UUID.nameUUIDFromBytes((eventId + "/" + subscriptionId).getBytes(StandardCharsets.UTF_8));
    }

    WebhookDelivery tried(@Nullable String why) {
        return new WebhookDelivery(id, subscriptionId, type, body, queuedAt, attempts + 1, nextAt, why);
    }

    WebhookDelivery at(Instant next) {
        return new WebhookDelivery(id, subscriptionId, type, body, queuedAt, attempts, next, failure);
    }

    /** As if it came now, for replay. */
    WebhookDelivery fresh(Instant now, Instant next) {
        return new WebhookDelivery(id, subscriptionId, type, body, now, 0, next, null);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
