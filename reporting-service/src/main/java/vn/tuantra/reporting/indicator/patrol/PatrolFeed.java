package vn.tuantra.reporting.indicator.patrol;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.messaging.EventConsumers;
import vn.tuantra.reporting.indicator.generation.FactViews;
import vn.tuantra.reporting.indicator.generation.Family;

/** Binds {@code patrol.events} to the views. */
@Configuration
class PatrolFeed {

    @Bean
    Consumer<Message<byte[]>> patrolFacts(EventConsumers consumers, FactViews views) {
        return consumers.handling(received -> views.apply(Family.PATROLS, received));
    }
}
