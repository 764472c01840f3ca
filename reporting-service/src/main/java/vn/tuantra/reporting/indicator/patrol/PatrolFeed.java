package vn.tuantra.reporting.indicator.patrol;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.messaging.EventConsumers;
import vn.tuantra.contract.community.CommunityWorkEvent;
import vn.tuantra.contract.community.SupportRequestEvent;
import vn.tuantra.contract.patrol.HotspotChanged;
import vn.tuantra.contract.patrol.PatrolEvent;
import vn.tuantra.reporting.indicator.community.SupportView;
import vn.tuantra.reporting.indicator.community.WorkView;

/** Binds {@code patrol.events} to the projections. */
@Configuration
class PatrolFeed {

    @Bean
    Consumer<Message<byte[]>> patrolFacts(
            EventConsumers consumers, PatrolView patrols, HotspotView hotspots, WorkView works, SupportView requests) {
        return consumers.handling(received -> {
            switch (received.payload()) {
                case PatrolEvent event -> patrols.apply(event, received.sequence());
                case HotspotChanged changed -> hotspots.apply(changed, received.sequence());
                case CommunityWorkEvent work -> works.apply(work, received.sequence());
                case SupportRequestEvent request -> requests.apply(request, received.sequence());
                default -> {
                    // Nothing that is counted.
                }
            }
        });
    }
}
