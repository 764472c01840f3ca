package vn.tuantra.incident.person;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.messaging.PlainConsumers;
import vn.tuantra.chassis.messaging.TopicFollower;
import vn.tuantra.chassis.roster.TeamRosters;

/** The members of the teams, who are named in what was done on the spot. */
@Configuration(proxyBeanMethods = false)
class RosterFeed {

    @Bean
    TeamRosters teamRosters(PlainConsumers consumers) {
        return new TeamRosters(consumers);
    }

    @Bean
    TopicFollower teamRosterFollower(TeamRosters rosters) {
        return rosters.follower();
    }
}
