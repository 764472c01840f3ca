package vn.tuantra.patrol.roster;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.messaging.EventConsumers;
import vn.tuantra.chassis.messaging.EventReader;
import vn.tuantra.chassis.messaging.PlainConsumers;
import vn.tuantra.chassis.messaging.TopicFollower;
import vn.tuantra.contract.Topic;
import vn.tuantra.contract.team.TeamRosterChanged;

/**
 * Binds {@code team.roster} to the local copy, twice: the group takes what is new and sets aside what it cannot read; the
 * follower reads the whole topic at every start, so that a service whose store was lost has every team again. The copy
 * keeps the newest state, whoever brings it.
 */
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

    @Bean
    TopicFollower rosterRebuild(PlainConsumers consumers, Rosters rosters) {
        return new TopicFollower(
                Topic.TEAM_ROSTER.topicName(),
                consumers,
                TopicFollower::atTheFirst,
                record -> EventReader.read(record.headers(), record.partition(), record.offset(), record.value())
                        .ifPresent(received -> {
                            if (received.payload() instanceof TeamRosterChanged team) {
                                rosters.keep(team, received.sequence());
                            }
                        }));
    }
}
