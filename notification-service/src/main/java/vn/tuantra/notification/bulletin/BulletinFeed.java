package vn.tuantra.notification.bulletin;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.messaging.EventConsumers;
import vn.tuantra.contract.bulletin.BulletinPublished;

/** Tells the leaders of the teams concerned that there is new information; the text is read with the reader's own rights. */
@Configuration(proxyBeanMethods = false)
class BulletinFeed {

    @Bean
    Consumer<Message<byte[]>> bulletinNews(EventConsumers consumers, TellTeams tellTeams) {
        return consumers.handling(event -> {
            if (event.payload() instanceof BulletinPublished published) {
                tellTeams.tell(published);
            }
        });
    }
}
