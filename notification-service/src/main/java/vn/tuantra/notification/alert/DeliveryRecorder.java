package vn.tuantra.notification.alert;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.alert.Channel;

/**
 * Writes down, behind the push path, that a unit's screen was handed an alert. The screen may have it before the record
 * path has stored it, so a delivery waits for its alert. What a crash loses here is only the note of a delivery: the
 * screen has the alert.
 */
@Component
public class DeliveryRecorder {

    private static final int MOST_WAITING = 10_000;

    private record Delivery(UUID alertId, Instant at) {}

    private final Alerts alerts;
    private final Clock clock;
    private final Duration giveUpAfter;
    private final Counter lost;
    private final BlockingQueue<Delivery> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    DeliveryRecorder(Alerts alerts, Clock clock, DeliveryProperties properties, MeterRegistry meters) {
        this.alerts = alerts;
        this.clock = clock;
        this.giveUpAfter = properties.giveUpAfter();
        this.lost = Counter.builder("tuantra.delivery.unrecorded")
                .description("deliveries that could not be written down")
                .register(meters);
    }

    /** Never waits. */
    public void delivered(UUID alertId, Instant at) {
        if (!waiting.offer(new Delivery(alertId, at))) {
            lost.increment();
        }
    }

    void flush() {
        List<Delivery> round = new ArrayList<>();
        waiting.drainTo(round);
        for (Delivery delivery : round) {
            try {
                if (!alerts.change(delivery.alertId(), alert -> alert.delivered(Channel.SCREEN, delivery.at()))) {
                    again(delivery);
                }
            } catch (RuntimeException e) {
                again(delivery);
            }
        }
    }

    private void again(Delivery delivery) {
        if (clock.instant().isAfter(delivery.at().plus(giveUpAfter)) || !waiting.offer(delivery)) {
            lost.increment();
        }
    }
}
