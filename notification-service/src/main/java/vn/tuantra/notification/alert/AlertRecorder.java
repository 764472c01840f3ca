package vn.tuantra.notification.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.messaging.EventConsumers;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.chassis.schedule.PeriodicJob;
import vn.tuantra.contract.incident.IncidentEvent;

/** Stores one alert per event and unit. The offset moves on only after all of them are stored. */
@Configuration(proxyBeanMethods = false)
class AlertRecorder {

    @Bean
    Consumer<Message<byte[]>> incidentAlerts(
            EventConsumers consumers, Alerts alerts, List<RecordedFacts> listeners, Clock clock) {
        return consumers.handling(event -> {
            if (event.payload() instanceof IncidentEvent fact) {
                try {
                    listeners.forEach(listener -> listener.arrived(event, fact));
                } finally {
                    // Who cannot take the fact is told again; the alerts are stored all the same.
                    List<Alert> recorded = record(event, fact, alerts, clock.instant());
                    listeners.forEach(listener -> listener.recorded(event, fact, recorded));
                }
            }
        });
    }

    @Bean
    PeriodicJob deliveryRecording(DeliveryRecorder recorder, DeliveryProperties properties) {
        return new PeriodicJob("delivery-recorder", properties.pause(), recorder::flush);
    }

    private static List<Alert> record(ReceivedEvent event, IncidentEvent fact, Alerts alerts, Instant now) {
        List<Alert> recorded = alerts.record(fact.audience().stream()
                .distinct()
                .map(unitId -> Alert.record(event, fact, unitId, now))
                .toList());
        if (AlertSettling.settles(fact)) {
            // Whom the same fact asks to look has not been answered by it.
            alerts.asking(Set.of(event.subject())).stream()
                    .filter(asking -> !asking.state().eventId().equals(event.id()))
                    .forEach(asking -> alerts.change(asking, alert -> alert.settled(fact, now)));
        }
        return recorded;
    }
}
