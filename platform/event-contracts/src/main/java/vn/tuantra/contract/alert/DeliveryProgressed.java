package vn.tuantra.contract.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One delivery of an alert to one recipient came one step further, in the words of the delivery ledger. Who the recipient
 * is stays in notification-service. */
public record DeliveryProgressed(
        UUID alertId,
        UUID unitId,
        UUID incidentId,
        UUID deliveryId,
        Channel channel,
        DeliveryState state,
        int attempts,
        @Nullable String failure,
        Instant at)
        implements AlertEvent {}
