package vn.tuantra.contract.alert;

import java.util.List;
import vn.tuantra.contract.Family;
import vn.tuantra.contract.Topic;

/** What is published of {@code vn.tuantra.contract.alert}. */
public final class AlertFacts {

    public static final List<Family<?>> FAMILIES = List.of(
            Family.on(Topic.ALERT_EVENTS, "alert", AlertEvent.class)
                    .fact("raised", 1, AlertRaised.class, "A unit must look at an incident.")
                    .fact("updated", 1, AlertUpdated.class, "An incident that a unit holds changed.")
                    .fact("acknowledged", 1, AlertAcknowledged.class, "Somebody took the incident.")
                    .fact("delivered", 1, AlertDelivered.class, "A screen of the unit holds the alert.")
                    .fact("undelivered", 1, AlertUndelivered.class, "A unit does not hold an alert in time.")
                    .fact("seen", 1, AlertSeen.class, "Somebody saw the alert.")
                    .fact("withdrawn", 1, AlertWithdrawn.class, "The alert is void.")
                    .fact("delivery-progressed", 1, DeliveryProgressed.class, "One line of the delivery ledger."),
            Family.on(Topic.ALERT_EVENTS, "post", PostReachabilityChanged.class)
                    .fact(
                            "reachability-changed",
                            1,
                            PostReachabilityChanged.class,
                            "A command post can or cannot be reached."),
            Family.on(Topic.ALERT_EVENTS, "drill", DrillEvent.class)
                    .fact("started", 1, DrillStarted.class, "A channel drill began.")
                    .fact("answered", 1, DrillAnswered.class, "One way to one post was tried.")
                    .fact("ended", 1, DrillEnded.class, "The result of a drill."),
            Family.on(Topic.ALERT_EVENTS, "contact", ContactChanged.class)
                    .fact("changed", 1, ContactChanged.class, "A person who can be called changed."),
            Family.on(Topic.ALERT_EVENTS, "rota", RotaChanged.class)
                    .fact("changed", 1, RotaChanged.class, "Who is on duty when changed."),
            Family.on(Topic.ALERT_EVENTS, "webhook", SubscriptionChanged.class)
                    .fact("subscription-changed", 1, SubscriptionChanged.class, "A webhook changed."),
            Family.on(Topic.ALERT_EVENTS, "reminder", ReminderEvent.class)
                    .fact("raised", 1, ReminderRaised.class, "A unit must not forget something.")
                    .fact("done", 1, ReminderDone.class, "It was taken care of."));

    private AlertFacts() {}
}
