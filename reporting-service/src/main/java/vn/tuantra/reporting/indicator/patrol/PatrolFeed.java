package vn.tuantra.reporting.indicator.patrol;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.messaging.EventConsumers;
import vn.tuantra.contract.patrol.HotspotChanged;
import vn.tuantra.contract.patrol.PatrolEvent;

/** Binds {@code patrol.events} to the projection. */
@Configuration
class PatrolFeed {

    @Bean
    Consumer<Message<byte[]>> patrolFacts(EventConsumers consumers, PatrolView patrols, HotspotView hotspots) {
        return consumers.handling(received -> {
            switch (received.payload()) {
                case PatrolEvent event -> patrols.apply(event, received.sequence());
                case HotspotChanged changed -> hotspots.apply(changed, received.sequence());
                default -> {
                    // Nothing that is counted.
                }
            }
        });
    }
}
