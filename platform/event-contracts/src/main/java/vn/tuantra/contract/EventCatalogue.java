package vn.tuantra.contract;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tuantra.contract.alert.AlertAcknowledged;
import vn.tuantra.contract.alert.AlertDelivered;
import vn.tuantra.contract.alert.AlertRaised;
import vn.tuantra.contract.alert.AlertSeen;
import vn.tuantra.contract.alert.AlertUndelivered;
import vn.tuantra.contract.alert.AlertUpdated;
import vn.tuantra.contract.alert.AlertWithdrawn;
import vn.tuantra.contract.alert.ContactChanged;
import vn.tuantra.contract.alert.DeliveryProgressed;
import vn.tuantra.contract.alert.DrillAnswered;
import vn.tuantra.contract.alert.DrillEnded;
import vn.tuantra.contract.alert.DrillStarted;
import vn.tuantra.contract.alert.PostReachabilityChanged;
import vn.tuantra.contract.alert.ReminderDone;
import vn.tuantra.contract.alert.ReminderRaised;
import vn.tuantra.contract.alert.RotaChanged;
import vn.tuantra.contract.alert.SubscriptionChanged;
import vn.tuantra.contract.audit.AuditRecorded;
import vn.tuantra.contract.bulletin.BulletinPublished;
import vn.tuantra.contract.bulletin.BulletinWithdrawn;
import vn.tuantra.contract.incident.ActionCompleted;
import vn.tuantra.contract.incident.ActionRecorded;
import vn.tuantra.contract.incident.FalseAlarmDeclared;
import vn.tuantra.contract.incident.ForcesArrived;
import vn.tuantra.contract.incident.ForcesSent;
import vn.tuantra.contract.incident.IncidentAbsorbed;
import vn.tuantra.contract.incident.IncidentAcknowledged;
import vn.tuantra.contract.incident.IncidentClosed;
import vn.tuantra.contract.incident.IncidentEscalated;
import vn.tuantra.contract.incident.IncidentHandedOver;
import vn.tuantra.contract.incident.IncidentMerged;
import vn.tuantra.contract.incident.IncidentReclassified;
import vn.tuantra.contract.incident.IncidentReopened;
import vn.tuantra.contract.incident.IncidentReport;
import vn.tuantra.contract.incident.IncidentReported;
import vn.tuantra.contract.incident.IncidentResolved;
import vn.tuantra.contract.incident.IncidentResponding;
import vn.tuantra.contract.incident.IncidentTakenOver;
import vn.tuantra.contract.incident.ReportRejected;
import vn.tuantra.contract.patrol.PatrolCompleted;
import vn.tuantra.contract.patrol.PatrolPlanned;
import vn.tuantra.contract.patrol.PatrolStarted;
import vn.tuantra.contract.report.ObligationDueSoon;
import vn.tuantra.contract.report.ObligationOverdue;
import vn.tuantra.contract.team.TeamActivated;
import vn.tuantra.contract.team.TeamDecided;
import vn.tuantra.contract.team.TeamProposed;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.contract.unit.OrgUnitChanged;
import vn.tuantra.contract.unit.OrgUnitSucceeded;

/** Every type of the published language, in the order of the topics. */
public final class EventCatalogue {

    private static final List<EventType> TYPES = List.of(
            type("org-unit.changed", Topic.ORG_UNITS, OrgUnitChanged.class, "Full state of an organisation unit."),
            type("org-unit.succeeded", Topic.ORG_UNITS, OrgUnitSucceeded.class, "A unit was followed by others."),
            type("team.roster-changed", Topic.TEAM_ROSTER, TeamRosterChanged.class, "Full public state of a team."),
            type("team.proposed", Topic.TEAM_EVENTS, TeamProposed.class, "A team was proposed."),
            type("team.decided", Topic.TEAM_EVENTS, TeamDecided.class, "The ward chair signed the decision."),
            type("team.activated", Topic.TEAM_EVENTS, TeamActivated.class, "The team may patrol and report."),
            type("patrol.planned", Topic.PATROL_EVENTS, PatrolPlanned.class, "A patrol was planned."),
            type("patrol.started", Topic.PATROL_EVENTS, PatrolStarted.class, "A patrol is under way."),
            type("patrol.completed", Topic.PATROL_EVENTS, PatrolCompleted.class, "A patrol ended."),
            type(
                    "incident.report",
                    Topic.INCIDENT_REPORTS,
                    IncidentReport.class,
                    "An integration reports an incident."),
            type("incident.reported", Topic.INCIDENT_EVENTS, IncidentReported.class, "An incident was reported."),
            type("incident.escalated", Topic.INCIDENT_EVENTS, IncidentEscalated.class, "One more unit must know."),
            type("incident.acknowledged", Topic.INCIDENT_EVENTS, IncidentAcknowledged.class, "A duty desk took it."),
            type("incident.forces-sent", Topic.INCIDENT_EVENTS, ForcesSent.class, "Forces are on their way."),
            type("incident.resolved", Topic.INCIDENT_EVENTS, IncidentResolved.class, "The case is resolved."),
            type("incident.responding", Topic.INCIDENT_EVENTS, IncidentResponding.class, "Handled on the spot."),
            type("incident.forces-arrived", Topic.INCIDENT_EVENTS, ForcesArrived.class, "Forces are on the spot."),
            type(
                    "incident.taken-over",
                    Topic.INCIDENT_EVENTS,
                    IncidentTakenOver.class,
                    "An upper police unit took the case."),
            type(
                    "incident.reclassified",
                    Topic.INCIDENT_EVENTS,
                    IncidentReclassified.class,
                    "Severity or complicated changed."),
            type("incident.action-recorded", Topic.INCIDENT_EVENTS, ActionRecorded.class, "Something was done."),
            type("incident.action-completed", Topic.INCIDENT_EVENTS, ActionCompleted.class, "An action is complete."),
            type(
                    "incident.handed-over",
                    Topic.INCIDENT_EVENTS,
                    IncidentHandedOver.class,
                    "A police agency received person or case."),
            type("incident.closed", Topic.INCIDENT_EVENTS, IncidentClosed.class, "The ward's police closed the case."),
            type("incident.reopened", Topic.INCIDENT_EVENTS, IncidentReopened.class, "A closed case goes on."),
            type("incident.false-alarm", Topic.INCIDENT_EVENTS, FalseAlarmDeclared.class, "There was no such case."),
            type(
                    "incident.absorbed",
                    Topic.INCIDENT_EVENTS,
                    IncidentAbsorbed.class,
                    "Another report belongs to this case."),
            type("incident.merged", Topic.INCIDENT_EVENTS, IncidentMerged.class, "The case goes on as another one."),
            type(
                    "incident.report-rejected",
                    Topic.INCIDENT_EVENTS,
                    ReportRejected.class,
                    "An inbound report was not accepted."),
            type(
                    "bulletin.published",
                    Topic.BULLETIN_EVENTS,
                    BulletinPublished.class,
                    "Information for the forces of some areas."),
            type(
                    "bulletin.withdrawn",
                    Topic.BULLETIN_EVENTS,
                    BulletinWithdrawn.class,
                    "Information not to be shown any more."),
            type("alert.raised", Topic.ALERT_EVENTS, AlertRaised.class, "A unit must look at an incident."),
            type("alert.updated", Topic.ALERT_EVENTS, AlertUpdated.class, "An incident that a unit holds changed."),
            type("alert.acknowledged", Topic.ALERT_EVENTS, AlertAcknowledged.class, "Somebody took the incident."),
            type("alert.delivered", Topic.ALERT_EVENTS, AlertDelivered.class, "A screen of the unit holds the alert."),
            type(
                    "alert.undelivered",
                    Topic.ALERT_EVENTS,
                    AlertUndelivered.class,
                    "A unit does not hold an alert in time."),
            type("alert.seen", Topic.ALERT_EVENTS, AlertSeen.class, "Somebody saw the alert."),
            type("alert.withdrawn", Topic.ALERT_EVENTS, AlertWithdrawn.class, "The alert is void."),
            type(
                    "alert.delivery-progressed",
                    Topic.ALERT_EVENTS,
                    DeliveryProgressed.class,
                    "One line of the delivery ledger."),
            type(
                    "post.reachability-changed",
                    Topic.ALERT_EVENTS,
                    PostReachabilityChanged.class,
                    "A command post can or cannot be reached."),
            type("drill.started", Topic.ALERT_EVENTS, DrillStarted.class, "A channel drill began."),
            type("drill.answered", Topic.ALERT_EVENTS, DrillAnswered.class, "One way to one post was tried."),
            type("drill.ended", Topic.ALERT_EVENTS, DrillEnded.class, "The result of a drill."),
            type("contact.changed", Topic.ALERT_EVENTS, ContactChanged.class, "A person who can be called changed."),
            type("rota.changed", Topic.ALERT_EVENTS, RotaChanged.class, "Who is on duty when changed."),
            type("webhook.subscription-changed", Topic.ALERT_EVENTS, SubscriptionChanged.class, "A webhook changed."),
            type("reminder.raised", Topic.ALERT_EVENTS, ReminderRaised.class, "A unit must not forget something."),
            type("reminder.done", Topic.ALERT_EVENTS, ReminderDone.class, "It was taken care of."),
            type(
                    "report.obligation-due-soon",
                    Topic.REPORT_EVENTS,
                    ObligationDueSoon.class,
                    "A report must be sent soon."),
            type(
                    "report.obligation-overdue",
                    Topic.REPORT_EVENTS,
                    ObligationOverdue.class,
                    "A report was not sent in time."),
            type("audit.recorded", Topic.AUDIT_EVENTS, AuditRecorded.class, "Who did or saw what."));

    private static final Map<String, EventType> BY_NAME =
            TYPES.stream().collect(toUnmodifiableMap(EventType::name, Function.identity()));
    private static final Map<Class<?>, EventType> BY_PAYLOAD =
            TYPES.stream().collect(toUnmodifiableMap(EventType::payload, Function.identity()));

    private EventCatalogue() {}

    public static List<EventType> types() {
        return TYPES;
    }

    public static Optional<EventType> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The type under which a record is published; every event record has one. */
    public static EventType typeOf(DomainEvent event) {
        EventType type = BY_PAYLOAD.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(event.getClass().getName() + " is not in the catalogue");
        }
        return type;
    }

    private static EventType type(String fact, Topic topic, Class<? extends DomainEvent> payload, String summary) {
        return new EventType("vn.tuantra." + fact + ".v1", topic, payload, summary);
    }
}
