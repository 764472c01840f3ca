package vn.tuantra.notification.calling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
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

    void sent(UUID alertId, UUID lineId, @Nullable String reference) {
        Instant now = clock.instant();
        write(alertId, lineId, now, line -> line.isPending() ? line.sent(now, reference) : line);
    }

    /** Tried again with growing pauses, or given up: then the person's next channel follows at once. */
    void failed(UUID alertId, UUID lineId, ChannelFailure failure) {
        Instant now = clock.instant();
        write(alertId, lineId, now, line -> {
            if (!line.isPending()) {
                return line;
            }
            return failure.isPermanent() || line.attempts() >= properties.attempts()
                    ? line.ended(DeliveryState.GIVEN_UP, now, failure.code())
                    : line.again(
                            now.plus(properties.firstRetry().multipliedBy(1L << (line.attempts() - 1))),
                            failure.code());
        });
    }

    /** What the gateway says later: shown on the phone, or it could not be. */
    void receipt(UUID alertId, UUID lineId, boolean shown) {
        Instant now = clock.instant();
        write(alertId, lineId, now, line -> {
            if (line.state() != DeliveryState.SENT) {
                return line;
            }
            return shown ? line.shown(now) : line.ended(DeliveryState.GIVEN_UP, now, "NOT_SHOWN");
        });
    }

    private void write(UUID alertId, UUID lineId, Instant now, UnaryOperator<Delivery> change) {
        alerts.change(
                alertId,
                alert -> alert.ledger().deliveries().stream()
                        .filter(line -> line.id().equals(lineId))
                        .findFirst()
                        .map(line -> {
                            Delivery changed = change.apply(line);
                            return changed.equals(line)
                                    ? Change.<Alert, AlertEvent>nothing(alert)
                                    : alert.progressed(List.of(changed), now);
                        })
                        .orElseGet(() -> Change.nothing(alert)));
        looks.at(alertId, now);
    }
}
