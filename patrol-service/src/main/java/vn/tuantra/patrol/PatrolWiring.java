package vn.tuantra.patrol;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.contract.Topic;
import vn.tuantra.contract.wiring.Wiring;

/** What this service is connected to. */
@Configuration(proxyBeanMethods = false)
public class PatrolWiring {

    public static final Wiring WIRING = Wiring.of("patrol-service")
            .consumes(Topic.TEAM_ROSTER, "teamRosters")
            .follows(Topic.TEAM_ROSTER, "rosterRebuild")
            .publishes(Topic.PATROL_EVENTS, Topic.PATROL_POSITIONS, Topic.INCIDENT_REPORTS)
            .stores(
                    "patrols",
                    "patrol_series",
                    "positions",
                    "hotspots",
                    "team_rosters",
                    "partner_organisations",
                    "checkpoints")
            .stores("tracks", "track_summaries", "distress_calls", "community_work")
            .stores("supported_persons", "support_requests", "duty_rosters")
            .jobs("missed-patrols", "series-finisher", "position-retention", "silent-patrols", "roster-patrols");

    @Bean
    Wiring wiring() {
        return WIRING;
    }
}
