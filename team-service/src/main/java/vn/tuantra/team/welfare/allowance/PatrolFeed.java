package vn.tuantra.team.welfare.allowance;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.messaging.EventConsumers;
import vn.tuantra.contract.patrol.PatrolLogged;
import vn.tuantra.contract.patrol.PatrolPlanned;
import vn.tuantra.team.duty.Duties;

/**
 * Binds {@code patrol.events} to the copies of patrols. One binding for both copies: a second one in the same group would
 * get half of the records.
 */
@Configuration
class PatrolFeed {

    @Bean
    Consumer<Message<byte[]>> loggedPatrolFeed(EventConsumers consumers, LoggedPatrols patrols, Duties duties) {
        return consumers.handling(received -> {
            switch (received.payload()) {
                case PatrolPlanned planned -> duties.keep(planned);
                case PatrolLogged logged -> {
                    patrols.keep(logged, received.sequence());
                    duties.keep(logged);
                }
                default -> {
                    // Under way or completed: neither is paid yet, and both were planned before.
                }
            }
        });
    }
}
