package vn.tuantra.reporting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.contract.Topic;
import vn.tuantra.contract.wiring.Wiring;

/** What this service is connected to. */
@Configuration(proxyBeanMethods = false)
public class ReportingWiring {

    public static final Wiring WIRING = Wiring.of("reporting-service")
            .consumes(Topic.INCIDENT_EVENTS, "incidentFacts")
            .consumes(Topic.PATROL_EVENTS, "patrolFacts")
            .consumes(Topic.TEAM_EVENTS, "teamFacts")
            .consumes(Topic.TEAM_ROSTER, "rosterFacts")
            .rebuildsFrom(Topic.INCIDENT_EVENTS, "factHistory")
            .rebuildsFrom(Topic.PATROL_EVENTS, "factHistory")
            .rebuildsFrom(Topic.TEAM_EVENTS, "factHistory")
            .rebuildsFrom(Topic.TEAM_ROSTER, "factHistory")
            .publishes(Topic.REPORT_EVENTS)
            .stores(
                    "generations",
                    "incident_facts*",
                    "patrol_facts*",
                    "hotspot_facts*",
                    "community_facts*",
                    "support_facts*",
                    "team_facts*",
                    "training_facts*",
                    "equipment_facts*",
                    "money_facts*",
                    "commendation_facts*",
                    "casualty_facts*",
                    "submissions",
                    "consolidations",
                    "signed_documents",
                    "report_reminders")
            .jobs("report-reminders");

    @Bean
    Wiring wiring() {
        return WIRING;
    }
}
