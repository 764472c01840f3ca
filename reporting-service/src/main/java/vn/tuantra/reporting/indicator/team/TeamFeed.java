package vn.tuantra.reporting.indicator.team;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.messaging.EventConsumers;
import vn.tuantra.contract.team.TeamEvent;
import vn.tuantra.contract.team.TeamRosterChanged;

/** Binds {@code team.events} and {@code team.roster} to the projection. */
@Configuration
class TeamFeed {

    @Bean
    Consumer<Message<byte[]>> teamFacts(EventConsumers consumers, TeamView teams) {
        return consumers.handling(received -> {
            if (received.payload() instanceof TeamEvent event) {
                teams.apply(event, received.sequence(), received.time());
            }
        });
    }

    @Bean
    Consumer<Message<byte[]>> rosterFacts(EventConsumers consumers, TeamView teams) {
        return consumers.handling(received -> {
            if (received.payload() instanceof TeamRosterChanged roster) {
                teams.apply(roster, received.sequence());
            }
        });
    }
}
