package vn.tuantra.reporting.indicator.incident;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.messaging.EventConsumers;
import vn.tuantra.reporting.indicator.generation.FactViews;
import vn.tuantra.reporting.indicator.generation.Family;

/** Binds {@code incident.events} to the views. */
@Configuration
class IncidentFeed {

    @Bean
    Consumer<Message<byte[]>> incidentFacts(EventConsumers consumers, FactViews views) {
        return consumers.handling(received -> views.apply(Family.INCIDENTS, received));
    }
}
