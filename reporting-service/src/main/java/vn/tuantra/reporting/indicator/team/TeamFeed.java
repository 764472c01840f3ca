package vn.tuantra.reporting.indicator.team;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.messaging.EventConsumers;
import vn.tuantra.reporting.indicator.generation.FactViews;
import vn.tuantra.reporting.indicator.generation.Family;

/** Binds {@code team.events} and {@code team.roster} to the views. */
@Configuration
class TeamFeed {

    @Bean
    Consumer<Message<byte[]>> teamFacts(EventConsumers consumers, FactViews views) {
        return consumers.handling(received -> views.apply(Family.TEAMS, received));
    }

    @Bean
    Consumer<Message<byte[]>> rosterFacts(EventConsumers consumers, FactViews views) {
        return consumers.handling(received -> views.apply(Family.TEAMS, received));
    }
}
