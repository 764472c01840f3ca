package vn.tuantra.reporting.indicator.incident;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.messaging.EventConsumers;

/** Binds {@code incident.events} to the projection. */
@Configuration
class IncidentFeed {

    @Bean
    Consumer<Message<byte[]>> incidentFacts(EventConsumers consumers, IncidentProjection projection) {
        return consumers.handling(projection::handle);
    }
}
