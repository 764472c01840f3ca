package vn.tuantra.chassis.roster;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.messaging.PlainConsumers;
import vn.tuantra.chassis.messaging.TopicFollower;

/** Gives a service that imports it the {@link TeamRosters}, and the follower that its wiring names. */
@Configuration(proxyBeanMethods = false)
public class RosterFeed {

    @Bean
    TeamRosters teamRosters(PlainConsumers consumers) {
        return new TeamRosters(consumers);
    }

    @Bean
    TopicFollower teamRosterFollower(TeamRosters rosters) {
        return rosters.follower();
    }
}
