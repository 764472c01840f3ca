package vn.tuantra.notification.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
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
    Consumer<Message<byte[]>> incidentAlerts(EventConsumers consumers, Alerts alerts, Clock clock) {
        return consumers.handling(event -> record(event, alerts, clock));
    }

    @Bean
    PeriodicJob deliveryRecording(DeliveryRecorder recorder, DeliveryProperties properties) {
        return new PeriodicJob("delivery-recorder", properties.pause(), recorder::flush);
    }

    private static void record(ReceivedEvent event, Alerts alerts, Clock clock) {
        if (event.payload() instanceof IncidentEvent fact) {
            Instant now = clock.instant();
            for (UUID unitId : fact.audience()) {
                alerts.record(Alert.record(event, fact, unitId, now));
            }
        }
    }
}
