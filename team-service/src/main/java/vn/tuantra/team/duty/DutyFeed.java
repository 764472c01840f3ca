package vn.tuantra.team.duty;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.messaging.EventConsumers;
import vn.tuantra.contract.incident.IncidentReported;

/** Binds {@code incident.events} to the copy of duties. */
@Configuration
class DutyFeed {

    @Bean
    Consumer<Message<byte[]>> knownIncidentFeed(EventConsumers consumers, Duties duties) {
        return consumers.handling(received -> {
            if (received.payload() instanceof IncidentReported reported) {
                duties.keep(reported);
            }
        });
    }
}
