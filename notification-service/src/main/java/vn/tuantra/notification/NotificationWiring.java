package vn.tuantra.notification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.tuantra.chassis.roster.RosterFeed;
import vn.tuantra.contract.Topic;
import vn.tuantra.contract.wiring.Wiring;

/** What this service is connected to. */
@Configuration(proxyBeanMethods = false)
@Import(RosterFeed.class)
public class NotificationWiring {

    public static final Wiring WIRING = Wiring.of("notification-service")
            .consumes(Topic.INCIDENT_EVENTS, "incidentAlerts")
            .consumes(Topic.REPORT_EVENTS, "reportReminders")
            .consumes(Topic.TEAM_EVENTS, "teamReminders")
            .consumes(Topic.BULLETIN_EVENTS, "bulletinNews")
            .follows(Topic.INCIDENT_EVENTS, "incidentFollower")
            .follows(Topic.ALERT_EVENTS, "noticeFollower")
            .follows(Topic.PATROL_POSITIONS, "positionFollower")
            .follows(Topic.TEAM_ROSTER, "teamRosterFollower")
            .publishes(Topic.ALERT_EVENTS)
            .stores("alerts", "alert_looks", "posts", "contacts", "rotas", "drills", "reminders", "bulletins_told")
            .stores("webhook_subscriptions", "webhook_pending", "webhook_dead", "screen_replicas")
            .jobs("delivery-recorder", "alert-calling", "post-watch", "drill-ending")
            .jobs("webhook-subscriptions", "webhook-retries", "stream-heartbeats", "screen-count");

    @Bean
    Wiring wiring() {
        return WIRING;
    }
}
