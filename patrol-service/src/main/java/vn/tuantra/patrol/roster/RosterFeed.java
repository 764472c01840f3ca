package vn.tuantra.patrol.roster;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.messaging.EventConsumers;
import vn.tuantra.contract.team.TeamRosterChanged;

/** Binds {@code team.roster} to the local copy. */
@Configuration
class RosterFeed {

    @Bean
    Consumer<Message<byte[]>> teamRosters(EventConsumers consumers, Rosters rosters) {
        return consumers.handling(received -> {
            if (received.payload() instanceof TeamRosterChanged team) {
                rosters.keep(team, received.sequence());
            }
        });
    }
}
