package vn.tuantra.contract.incident;

import java.util.List;
import vn.tuantra.contract.Family;
import vn.tuantra.contract.Topic;

/** What is published of {@code vn.tuantra.contract.incident}. */
public final class IncidentFacts {

    public static final List<Family<?>> FAMILIES = List.of(
            Family.on(Topic.INCIDENT_REPORTS, "incident", IncidentReport.class)
                    .fact("report", 1, IncidentReport.class, "An integration reports an incident."),
            Family.on(Topic.INCIDENT_EVENTS, "incident", IncidentEvent.class)
                    .fact("reported", 1, IncidentReported.class, "An incident was reported.")
                    .fact("escalated", 1, IncidentEscalated.class, "One more unit must know.")
                    .fact("acknowledged", 1, IncidentAcknowledged.class, "A duty desk took it.")
                    .fact("forces-sent", 1, ForcesSent.class, "Forces are on their way.")
                    .fact("resolved", 1, IncidentResolved.class, "The case is resolved.")
                    .fact("responding", 1, IncidentResponding.class, "Handled on the spot.")
                    .fact("forces-arrived", 1, ForcesArrived.class, "Forces are on the spot.")
                    .fact("taken-over", 1, IncidentTakenOver.class, "An upper police unit took the case.")
                    .fact(
                            "transferred",
                            1,
                            IncidentTransferred.class,
                            "A unit of the case has ended, others follow it.")
                    .fact("reclassified", 1, IncidentReclassified.class, "Severity or complicated changed.")
                    .fact("action-recorded", 1, ActionRecorded.class, "Something was done.")
                    .fact("action-completed", 1, ActionCompleted.class, "An action is complete.")
                    .fact("handed-over", 1, IncidentHandedOver.class, "A police agency received person or case.")
                    .fact("closed", 1, IncidentClosed.class, "The ward's police closed the case.")
                    .fact("reopened", 1, IncidentReopened.class, "A closed case goes on.")
                    .fact("false-alarm", 1, FalseAlarmDeclared.class, "There was no such case.")
                    .fact("absorbed", 1, IncidentAbsorbed.class, "Another report belongs to this case.")
                    .fact("merged", 1, IncidentMerged.class, "The case goes on as another one.")
                    .fact("unanswered", 1, IncidentUnanswered.class, "It waits, and nobody does what it waits for.")
                    .fact("hand-over-offered", 1, HandOverOffered.class, "A police unit is to take the case over.")
                    .fact("hand-over-returned", 1, HandOverReturned.class, "The offered case stays where it is.")
                    .fact("restored", 1, IncidentRestored.class, "A false alarm or merger was a mistake.")
                    .fact("put-back", 1, IncidentPutBack.class, "Taken by mistake, it waits again."),
            Family.on(Topic.INCIDENT_EVENTS, "incident", ReportRejected.class)
                    .fact("report-rejected", 1, ReportRejected.class, "An inbound report was not accepted."));

    private IncidentFacts() {}
}
