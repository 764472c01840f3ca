package vn.tuantra.team;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.contract.Topic;
import vn.tuantra.contract.wiring.Wiring;

/** What this service is connected to. */
@Configuration(proxyBeanMethods = false)
public class TeamWiring {

    public static final Wiring WIRING = Wiring.of("team-service")
            .consumes(Topic.PATROL_EVENTS, "loggedPatrolFeed")
            .consumes(Topic.INCIDENT_EVENTS, "knownIncidentFeed")
            .publishes(Topic.ORG_UNITS, Topic.TEAM_ROSTER, Topic.TEAM_EVENTS)
            .stores("units", "unit_codes", "unit_imports")
            .stores("teams", "files.*", "team_imports", "staged_teams", "known_duties")
            .stores("equipment", "programmes", "courses", "data_requests")
            .stores("allowances", "budgets", "logged_patrols", "commendations", "casualty_cases")
            .jobs(
                    "unit-imports",
                    "team-imports",
                    "team-import-expiry",
                    "team-activations",
                    "training-expiries",
                    "equipment-watch");

    @Bean
    Wiring wiring() {
        return WIRING;
    }
}
