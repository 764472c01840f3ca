package vn.tuantra.notification.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.notification.alert.AlertIds;
import vn.tuantra.notification.alert.DeliveryRecorder;

/** What is known of a frame that was handed to a screen: how long it took, and that the unit holds the alert. */
@Component
class DeliveryMeter implements Handover.Listener {

    private final DeliveryRecorder recorder;
    private final Clock clock;
    private final Timer fanout;

    DeliveryMeter(DeliveryRecorder recorder, Clock clock, MeterRegistry meters) {
        this.recorder = recorder;
        this.clock = clock;
        this.fanout = Timer.builder("tuantra.escalation.fanout")
                .description("incident received to alert handed to a screen")
                .publishPercentileHistogram()
                .register(meters);
    }

    @Override
    public void delivered(Frame frame, UUID unitId) {
        if (frame.firstHandedTo(unitId) && frame.isReport()) {
            fanout.record(Duration.between(frame.receivedAt(), clock.instant()));
        }
    }

    @Override
    public void confirmed(Frame frame, UUID unitId, Instant at) {
        if (frame.firstHeldBy(unitId)) {
            recorder.delivered(AlertIds.of(frame.eventId(), unitId), at);
        }
    }
}
