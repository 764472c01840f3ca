package vn.tuantra.notification.calling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.alert.AlertEvent;
import vn.tuantra.contract.alert.DeliveryState;
import vn.tuantra.notification.alert.Alert;
import vn.tuantra.notification.alert.Alerts;
import vn.tuantra.notification.alert.Delivery;
import vn.tuantra.notification.channel.ChannelFailure;

/** How a delivery went, in the ledger. */
@Component
class CallOutcome {

    private final Alerts alerts;
    private final DueLooks looks;
    private final CallingProperties properties;
    private final Clock clock;

    CallOutcome(Alerts alerts, DueLooks looks, CallingProperties properties, Clock clock) {
        this.alerts = alerts;
        this.looks = looks;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param alert as it was claimed; the look that the claim planned decides what comes after */
    void sent(Versioned<Alert> alert, UUID lineId, @Nullable String reference) {
        Instant now = clock.instant();
        alerts.change(alert, written(lineId, now, line -> line.isPending() ? line.sent(now, reference) : line));
    }

    /** Tried again with growing pauses, or given up: then the person's next channel follows at once. */
    void failed(Versioned<Alert> alert, UUID lineId, ChannelFailure failure) {
        Instant now = clock.instant();
        alerts.change(alert, written(lineId, now, line -> {
            if (!line.isPending()) {
                return line;
            }
            return failure.isPermanent() || line.attempts() >= properties.attempts()
                    ? line.ended(DeliveryState.GIVEN_UP, now, failure.code())
                    : line.again(
                            now.plus(properties.firstRetry().multipliedBy(1L << (line.attempts() - 1))),
                            failure.code());
        }));
        looks.at(alert.id(), now);
    }

    /** What the gateway says later: shown on the phone, or it could not be. */
    void receipt(UUID alertId, UUID lineId, boolean shown) {
        Instant now = clock.instant();
        alerts.change(alertId, written(lineId, now, line -> {
            if (line.state() != DeliveryState.SENT) {
                return line;
            }
            return shown ? line.shown(now) : line.ended(DeliveryState.GIVEN_UP, now, "NOT_SHOWN");
        }));
        looks.at(alertId, now);
    }

    private static Function<Alert, Change<Alert, AlertEvent>> written(
            UUID lineId, Instant now, UnaryOperator<Delivery> change) {
        return alert -> alert.ledger().deliveries().stream()
                .filter(line -> line.id().equals(lineId))
                .findFirst()
                .map(line -> {
                    Delivery changed = change.apply(line);
                    return changed.equals(line)
                            ? Change.<Alert, AlertEvent>nothing(alert)
                            : alert.progressed(List.of(changed), now);
                })
                .orElseGet(() -> Change.nothing(alert));
    }
}
