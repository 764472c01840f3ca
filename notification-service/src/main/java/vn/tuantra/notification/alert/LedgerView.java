package vn.tuantra.notification.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.alert.Channel;
import vn.tuantra.contract.alert.DeliveryState;
import vn.tuantra.contract.incident.AlertTrigger;

/**
 * How an alert arrived at one unit, for those who wait to know: the desks above and whoever reported.
 *
 * @param line one sentence in Vietnamese for the reporter
 * @param deliveries only for duty desks; recipients are pseudonyms
 */
record LedgerView(
        UUID alertId,
        UUID unitId,
        String unitName,
        AlertTrigger trigger,
        Instant raisedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant seenAt,
        int seenBy,
        @Nullable Instant undeliveredAt,
        @Nullable Settlement settlement,
        String line,
        @Nullable List<DeliveryView> deliveries) {

    /** A line of the ledger. */
    record DeliveryView(
            UUID id,
            Channel channel,
            DeliveryState state,
            int attempts,
            Instant queuedAt,
            @Nullable Instant sentAt,
            @Nullable Instant shownAt,
            @Nullable String failure) {

        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.id(),
                    delivery.channel(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.queuedAt(),
                    delivery.sentAt(),
                    delivery.shownAt(),
                    delivery.failure());
        }
    }

    static LedgerView of(Alert alert, String unitName, String takerName, boolean nobody, boolean withDeliveries) {
        Ledger ledger = alert.ledger();
        Instant seenAt =
                ledger.seen().isEmpty() ? null : ledger.seen().getFirst().at();
        return new LedgerView(
                alert.id(),
                alert.unitId(),
                unitName,
                requireNonNull(alert.trigger()),
                alert.recordedAt(),
                ledger.deliveredAt(),
                seenAt,
                ledger.seen().size(),
                ledger.undeliveredAt(),
                ledger.settlement(),
                LedgerLine.of(unitName, takerName, ledger, nobody),
                withDeliveries
                        ? ledger.deliveries().stream().map(DeliveryView::of).toList()
                        : null);
    }
}
