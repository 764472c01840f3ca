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
import vn.tuantra.contract.equipment.EquipmentBroken;
import vn.tuantra.contract.equipment.EquipmentCheckInMissed;
import vn.tuantra.contract.equipment.EquipmentCheckedIn;
import vn.tuantra.contract.equipment.EquipmentCheckedOut;
import vn.tuantra.contract.equipment.EquipmentIssued;
import vn.tuantra.contract.equipment.EquipmentLost;
import vn.tuantra.contract.equipment.EquipmentPermitRenewed;
import vn.tuantra.contract.equipment.EquipmentRegistered;
import vn.tuantra.contract.equipment.EquipmentReturned;
import vn.tuantra.contract.equipment.EquipmentWrittenOff;
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
import vn.tuantra.contract.incident.IncidentTransferred;
import vn.tuantra.contract.incident.ReportRejected;
import vn.tuantra.contract.patrol.HotspotChanged;
import vn.tuantra.contract.patrol.PatrolCompleted;
import vn.tuantra.contract.patrol.PatrolLogged;
import vn.tuantra.contract.patrol.PatrolPlanned;
import vn.tuantra.contract.patrol.PatrolPositioned;
import vn.tuantra.contract.patrol.PatrolStarted;
import vn.tuantra.contract.report.ObligationDueSoon;
import vn.tuantra.contract.report.ObligationOverdue;
import vn.tuantra.contract.team.TeamActivated;
import vn.tuantra.contract.team.TeamDecided;
import vn.tuantra.contract.team.TeamDissolved;
import vn.tuantra.contract.team.TeamFellBelowMinimum;
import vn.tuantra.contract.team.TeamMemberJoined;
import vn.tuantra.contract.team.TeamMemberLeft;
import vn.tuantra.contract.team.TeamMemberRoleChanged;
import vn.tuantra.contract.team.TeamPermitExpiring;
import vn.tuantra.contract.team.TeamProposed;
import vn.tuantra.contract.team.TeamReassigned;
import vn.tuantra.contract.team.TeamRejected;
import vn.tuantra.contract.team.TeamResumed;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.contract.team.TeamStrengthRestored;
import vn.tuantra.contract.team.TeamSuspended;
import vn.tuantra.contract.team.TeamTrainingExpiring;
import vn.tuantra.contract.training.CourseAttendanceRecorded;
import vn.tuantra.contract.training.CourseCancelled;
import vn.tuantra.contract.training.CourseClosed;
import vn.tuantra.contract.training.CourseMembersEnrolled;
import vn.tuantra.contract.training.CoursePlanned;
import vn.tuantra.contract.training.ProgrammeAdopted;
import vn.tuantra.contract.training.ProgrammeEnded;
import vn.tuantra.contract.unit.OrgUnitChanged;
import vn.tuantra.contract.unit.OrgUnitSucceeded;
import vn.tuantra.contract.welfare.AllowanceApproved;
import vn.tuantra.contract.welfare.AllowanceCalculated;
import vn.tuantra.contract.welfare.AllowanceChecked;
import vn.tuantra.contract.welfare.AllowanceConfirmed;
import vn.tuantra.contract.welfare.AllowancePaid;
import vn.tuantra.contract.welfare.AllowanceReturned;
import vn.tuantra.contract.welfare.AllowanceReversed;
import vn.tuantra.contract.welfare.BudgetAllocated;
import vn.tuantra.contract.welfare.BudgetEstimated;
import vn.tuantra.contract.welfare.BudgetSpent;
import vn.tuantra.contract.welfare.CasualtyAssessed;
import vn.tuantra.contract.welfare.CasualtyClosed;
import vn.tuantra.contract.welfare.CasualtyDecided;
import vn.tuantra.contract.welfare.CasualtyFileCollected;
import vn.tuantra.contract.welfare.CasualtyPaid;
import vn.tuantra.contract.welfare.CasualtyRefused;
import vn.tuantra.contract.welfare.CasualtyReported;
import vn.tuantra.contract.welfare.CasualtySent;
import vn.tuantra.contract.welfare.CasualtyVerified;
import vn.tuantra.contract.welfare.CommendationAppraised;
import vn.tuantra.contract.welfare.CommendationAwarded;
import vn.tuantra.contract.welfare.CommendationDecided;
import vn.tuantra.contract.welfare.CommendationProposed;
import vn.tuantra.contract.welfare.CommendationRejected;
import vn.tuantra.contract.welfare.CommendationReviewed;
import vn.tuantra.contract.welfare.CommendationSent;

/** Every type of the published language, in the order of the topics. */
public final class EventCatalogue {

    private static final List<EventType> TYPES = List.of(
            type("org-unit.changed", Topic.ORG_UNITS, OrgUnitChanged.class, "Full state of an organisation unit."),
            type("org-unit.succeeded", Topic.ORG_UNITS, OrgUnitSucceeded.class, "A unit was followed by others."),
            type("team.roster-changed", Topic.TEAM_ROSTER, TeamRosterChanged.class, "Full public state of a team."),
            type("team.proposed", Topic.TEAM_EVENTS, TeamProposed.class, "A team was proposed."),
            type("team.decided", Topic.TEAM_EVENTS, TeamDecided.class, "The ward chair signed the decision."),
            type("team.activated", Topic.TEAM_EVENTS, TeamActivated.class, "The team may patrol and report."),
            type("team.rejected", Topic.TEAM_EVENTS, TeamRejected.class, "A proposal was turned down."),
            type("team.suspended", Topic.TEAM_EVENTS, TeamSuspended.class, "The team rests."),
            type("team.resumed", Topic.TEAM_EVENTS, TeamResumed.class, "A suspended team works again."),
            type("team.dissolved", Topic.TEAM_EVENTS, TeamDissolved.class, "The team ended."),
            type(
                    "team.reassigned",
                    Topic.TEAM_EVENTS,
                    TeamReassigned.class,
                    "The team works for another residential group."),
            type("team.member-joined", Topic.TEAM_EVENTS, TeamMemberJoined.class, "A person joined a working team."),
            type("team.member-left", Topic.TEAM_EVENTS, TeamMemberLeft.class, "A person left a team."),
            type(
                    "team.member-role-changed",
                    Topic.TEAM_EVENTS,
                    TeamMemberRoleChanged.class,
                    "A member took another role."),
            type(
                    "team.fell-below-minimum",
                    Topic.TEAM_EVENTS,
                    TeamFellBelowMinimum.class,
                    "A working team has too few members."),
            type(
                    "team.strength-restored",
                    Topic.TEAM_EVENTS,
                    TeamStrengthRestored.class,
                    "A team has enough members again."),
            type(
                    "team.training-expiring",
                    Topic.TEAM_EVENTS,
                    TeamTrainingExpiring.class,
                    "Training of a member is about to expire."),
            type("team.permit-expiring", Topic.TEAM_EVENTS, TeamPermitExpiring.class, "A permit is about to expire."),
            type("equipment.registered", Topic.TEAM_EVENTS, EquipmentRegistered.class, "An item came into stock."),
            type("equipment.issued", Topic.TEAM_EVENTS, EquipmentIssued.class, "An item was issued to a member."),
            type("equipment.returned", Topic.TEAM_EVENTS, EquipmentReturned.class, "An item is back in stock."),
            type("equipment.lost", Topic.TEAM_EVENTS, EquipmentLost.class, "An item is lost."),
            type("equipment.broken", Topic.TEAM_EVENTS, EquipmentBroken.class, "An item is broken."),
            type(
                    "equipment.written-off",
                    Topic.TEAM_EVENTS,
                    EquipmentWrittenOff.class,
                    "A lost or broken item left the books."),
            type(
                    "equipment.permit-renewed",
                    Topic.TEAM_EVENTS,
                    EquipmentPermitRenewed.class,
                    "The permit of an item was renewed."),
            type(
                    "equipment.checked-out",
                    Topic.TEAM_EVENTS,
                    EquipmentCheckedOut.class,
                    "The holder took an item on a patrol."),
            type("equipment.checked-in", Topic.TEAM_EVENTS, EquipmentCheckedIn.class, "An item is back from a patrol."),
            type(
                    "equipment.check-in-missed",
                    Topic.TEAM_EVENTS,
                    EquipmentCheckInMissed.class,
                    "An item did not come back from a patrol."),
            type(
                    "programme.adopted",
                    Topic.TEAM_EVENTS,
                    ProgrammeAdopted.class,
                    "A training programme was adopted; courses may be planned under it."),
            type(
                    "programme.ended",
                    Topic.TEAM_EVENTS,
                    ProgrammeEnded.class,
                    "A training programme has ended; no further course is planned under it."),
            type("course.planned", Topic.TEAM_EVENTS, CoursePlanned.class, "A training course was planned."),
            type(
                    "course.members-enrolled",
                    Topic.TEAM_EVENTS,
                    CourseMembersEnrolled.class,
                    "Members were put on the list of a course."),
            type(
                    "course.attendance-recorded",
                    Topic.TEAM_EVENTS,
                    CourseAttendanceRecorded.class,
                    "It is known who came to a course."),
            type(
                    "course.closed",
                    Topic.TEAM_EVENTS,
                    CourseClosed.class,
                    "A course is over; who passed holds a certificate."),
            type("course.cancelled", Topic.TEAM_EVENTS, CourseCancelled.class, "A course does not take place."),
            type("allowance.calculated", Topic.TEAM_EVENTS, AllowanceCalculated.class, "An allowance was calculated."),
            type("allowance.checked", Topic.TEAM_EVENTS, AllowanceChecked.class, "The ward checked the calculation."),
            type(
                    "allowance.returned",
                    Topic.TEAM_EVENTS,
                    AllowanceReturned.class,
                    "The calculation was sent back and will be made anew."),
            type(
                    "allowance.approved",
                    Topic.TEAM_EVENTS,
                    AllowanceApproved.class,
                    "The chair approved; the money is reserved in the budget."),
            type("allowance.paid", Topic.TEAM_EVENTS, AllowancePaid.class, "The money was paid out."),
            type(
                    "allowance.confirmed",
                    Topic.TEAM_EVENTS,
                    AllowanceConfirmed.class,
                    "Receipt of the money is confirmed."),
            type("allowance.reversed", Topic.TEAM_EVENTS, AllowanceReversed.class, "An entry was reversed."),
            type("budget.estimated", Topic.TEAM_EVENTS, BudgetEstimated.class, "The ward asks for money."),
            type("budget.allocated", Topic.TEAM_EVENTS, BudgetAllocated.class, "The ward may spend up to this amount."),
            type("budget.spent", Topic.TEAM_EVENTS, BudgetSpent.class, "An amount was spent or given back."),
            type(
                    "commendation.proposed",
                    Topic.TEAM_EVENTS,
                    CommendationProposed.class,
                    "A team or member was proposed for commendation."),
            type(
                    "commendation.reviewed",
                    Topic.TEAM_EVENTS,
                    CommendationReviewed.class,
                    "The ward supports the proposal."),
            type(
                    "commendation.sent",
                    Topic.TEAM_EVENTS,
                    CommendationSent.class,
                    "The proposal went to the Home Affairs office."),
            type(
                    "commendation.appraised",
                    Topic.TEAM_EVENTS,
                    CommendationAppraised.class,
                    "The Home Affairs office appraised the proposal."),
            type(
                    "commendation.rejected",
                    Topic.TEAM_EVENTS,
                    CommendationRejected.class,
                    "The proposal was turned down."),
            type(
                    "commendation.decided",
                    Topic.TEAM_EVENTS,
                    CommendationDecided.class,
                    "The district chair decided to commend."),
            type(
                    "commendation.awarded",
                    Topic.TEAM_EVENTS,
                    CommendationAwarded.class,
                    "The commendation was handed over."),
            type("casualty.reported", Topic.TEAM_EVENTS, CasualtyReported.class, "A member came to harm on duty."),
            type(
                    "casualty.verified",
                    Topic.TEAM_EVENTS,
                    CasualtyVerified.class,
                    "The ward police found that it happened on duty."),
            type("casualty.file-collected", Topic.TEAM_EVENTS, CasualtyFileCollected.class, "The papers are complete."),
            type(
                    "casualty.sent",
                    Topic.TEAM_EVENTS,
                    CasualtySent.class,
                    "The case went to the office or fund that decides."),
            type(
                    "casualty.assessed",
                    Topic.TEAM_EVENTS,
                    CasualtyAssessed.class,
                    "The medical council assessed the harm."),
            type("casualty.decided", Topic.TEAM_EVENTS, CasualtyDecided.class, "The support was decided."),
            type("casualty.paid", Topic.TEAM_EVENTS, CasualtyPaid.class, "The support was paid."),
            type("casualty.closed", Topic.TEAM_EVENTS, CasualtyClosed.class, "The case is closed."),
            type("casualty.refused", Topic.TEAM_EVENTS, CasualtyRefused.class, "The support was refused."),
            type("patrol.planned", Topic.PATROL_EVENTS, PatrolPlanned.class, "A patrol was planned."),
            type("patrol.started", Topic.PATROL_EVENTS, PatrolStarted.class, "A patrol is under way."),
            type("patrol.completed", Topic.PATROL_EVENTS, PatrolCompleted.class, "A patrol ended."),
            type("patrol.logged", Topic.PATROL_EVENTS, PatrolLogged.class, "The log of a patrol was signed."),
            type("patrol.positioned", Topic.PATROL_POSITIONS, PatrolPositioned.class, "Where a patrol is."),
            type("hotspot.changed", Topic.PATROL_EVENTS, HotspotChanged.class, "A key area was listed or changed."),
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
                    "incident.transferred",
                    Topic.INCIDENT_EVENTS,
                    IncidentTransferred.class,
                    "A unit of the case has ended, others follow it."),
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
