package vn.tuantra.notification.alert;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.alert.Channel;

/**
 * Writes down, behind the push path, that a unit's screen was handed an alert. The screen may have it before the record
 * path has stored it, so a delivery waits for its alert. What a crash loses here is only the note of a delivery: the
 * screen has the alert.
 */
@Component
public class DeliveryRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRecorder.class);
    private static final int MOST_WAITING = 10_000;

    private final Alerts alerts;
    private final Clock clock;
    private final Duration giveUpAfter;
    private final Counter lost;

    /** When the first screen of its unit had an alert. */
    private final Map<UUID, Instant> waiting = new ConcurrentHashMap<>();

    /** What waited already in the round before: its alert is stored by now, or something is wrong. */
    private Set<UUID> seenBefore = Set.of();

    DeliveryRecorder(Alerts alerts, Clock clock, DeliveryProperties properties, MeterRegistry meters) {
        this.alerts = alerts;
        this.clock = clock;
        this.giveUpAfter = properties.giveUpAfter();
        this.lost = Counter.builder("tuantra.delivery.unrecorded")
                .description("deliveries that could not be written down")
                .register(meters);
    }

    /** Never waits. Later screens of the same unit change nothing. */
    public void delivered(UUID alertId, Instant at) {
        if (waiting.size() >= MOST_WAITING) {
            lost.increment();
        } else {
            waiting.putIfAbsent(alertId, at);
        }
    }

    void flush() {
        Set<UUID> now = Set.copyOf(waiting.keySet());
        Set<UUID> ripe = now.stream().filter(seenBefore::contains).collect(Collectors.toUnmodifiableSet());
        seenBefore = now;
        try {
            alerts.findAll(ripe).forEach(this::noteSafely);
        } catch (RuntimeException e) {
            // The store is away: they wait for the next round.
            LOG.debug("deliveries not written down yet: {}", e.toString());
        }
        ripe.forEach(this::giveUpInTime);
    }

    /** One that cannot be written down must not hold back the others. */
    private void noteSafely(Versioned<Alert> alert) {
        try {
            note(alert);
        } catch (RuntimeException e) {
            LOG.debug("the delivery of alert {} is not written down yet: {}", alert.id(), e.toString());
        }
    }

    private void note(Versioned<Alert> alert) {
        Instant at = waiting.get(alert.id());
        if (at != null) {
            alerts.change(alert, current -> current.delivered(Channel.SCREEN, at));
            waiting.remove(alert.id());
        }
    }

    private void giveUpInTime(UUID alertId) {
        Instant at = waiting.get(alertId);
        if (at != null && clock.instant().isAfter(at.plus(giveUpAfter))) {
            waiting.remove(alertId);
            lost.increment();
        }
    }
}
