package vn.tuantra.incident.escalation;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.messaging.DeadLetter;
import vn.tuantra.chassis.messaging.EventConsumers;
import vn.tuantra.contract.alert.AlertUndelivered;
import vn.tuantra.incident.incident.application.EscalateIncident;

/** An alert that no screen of its unit has is a reason to go up at once. */
@Configuration(proxyBeanMethods = false)
class UndeliveredAlerts {

    @Bean
    Consumer<Message<byte[]>> alertNews(EventConsumers consumers, EscalateIncident escalate) {
        return consumers.handling(event -> {
            if (event.payload() instanceof AlertUndelivered undelivered) {
                escalate(escalate, undelivered);
            }
        });
    }

    private static void escalate(EscalateIncident escalate, AlertUndelivered undelivered) {
        try {
            escalate.onUndelivered(undelivered.incidentId(), undelivered.unitId());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw new DeadLetter("UNKNOWN_INCIDENT", "incidentId");
            }
            throw refusal;
        }
    }
}
