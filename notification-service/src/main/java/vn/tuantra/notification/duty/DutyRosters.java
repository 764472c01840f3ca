package vn.tuantra.notification.duty;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.messaging.PlainConsumers;
import vn.tuantra.chassis.messaging.TopicFollower;
import vn.tuantra.chassis.roster.TeamRosters;

/** Which teams there are, for contacts that are called for one of them. */
@Configuration(proxyBeanMethods = false)
class DutyRosters {

    @Bean
    TeamRosters teamRosters(PlainConsumers consumers) {
        return new TeamRosters(consumers);
    }

    @Bean
    TopicFollower teamRosterFollower(TeamRosters rosters) {
        return rosters.follower();
    }
}
