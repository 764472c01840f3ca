package vn.tuantra.team.welfare.allowance;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.messaging.EventConsumers;
import vn.tuantra.contract.patrol.PatrolLogged;

/** Binds {@code patrol.events} to the copy of logged patrols. */
@Configuration
class PatrolFeed {

    @Bean
    Consumer<Message<byte[]>> loggedPatrolFeed(EventConsumers consumers, LoggedPatrols patrols) {
        return consumers.handling(received -> {
            if (received.payload() instanceof PatrolLogged patrol) {
                patrols.keep(patrol, received.sequence());
            }
        });
    }
}
