package vn.tuantra.incident;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.tuantra.chassis.roster.RosterFeed;
import vn.tuantra.contract.Topic;
import vn.tuantra.contract.alert.AlertUndelivered;
import vn.tuantra.contract.equipment.EquipmentLost;
import vn.tuantra.contract.wiring.Wiring;

/** What this service is connected to. */
@Configuration(proxyBeanMethods = false)
@Import(RosterFeed.class)
public class IncidentWiring {

    public static final Wiring WIRING = Wiring.of("incident-service")
            .consumes(Topic.INCIDENT_REPORTS, "incidentReports")
            .consumes(Topic.ALERT_EVENTS, "alertNews", AlertUndelivered.class)
            .consumes(Topic.TEAM_EVENTS, "equipmentLosses", EquipmentLost.class)
            .follows(Topic.TEAM_ROSTER, "teamRosterFollower")
            .publishes(Topic.INCIDENT_EVENTS, Topic.BULLETIN_EVENTS)
            .stores("incidents", "incident_numbers", "escalation_policies")
            .stores("report_sources", "report_source_usage", "report_rejections")
            .stores("persons", "evidence", "breaches", "bulletins")
            .stores("shift_notes", "shift_reliefs", "shift_readings")
            .jobs("escalation-policies", "escalation-timer", "escalation-watchdog")
            .jobs("incident-numbering", "left-over-numbering", "merge-finisher", "incident-transfer")
            .jobs("bulletin-expiry", "bulletins-of-one-ward", "breach-watch", "retention");

    @Bean
    Wiring wiring() {
        return WIRING;
    }
}
