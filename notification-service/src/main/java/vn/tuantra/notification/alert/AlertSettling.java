package vn.tuantra.notification.alert;

import static vn.tuantra.contract.alert.WithdrawalReason.FALSE_ALARM;
import static vn.tuantra.contract.alert.WithdrawalReason.MERGED;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.alert.AlertAcknowledged;
import vn.tuantra.contract.alert.AlertEvent;
import vn.tuantra.contract.alert.AlertWithdrawn;
import vn.tuantra.contract.incident.ActionCompleted;
import vn.tuantra.contract.incident.ActionRecorded;
import vn.tuantra.contract.incident.FalseAlarmDeclared;
import vn.tuantra.contract.incident.ForcesArrived;
import vn.tuantra.contract.incident.ForcesSent;
import vn.tuantra.contract.incident.HandOverOffered;
import vn.tuantra.contract.incident.HandOverReturned;
import vn.tuantra.contract.incident.IncidentAbsorbed;
import vn.tuantra.contract.incident.IncidentAcknowledged;
import vn.tuantra.contract.incident.IncidentClosed;
import vn.tuantra.contract.incident.IncidentEscalated;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentHandedOver;
import vn.tuantra.contract.incident.IncidentMerged;
import vn.tuantra.contract.incident.IncidentPutBack;
import vn.tuantra.contract.incident.IncidentReclassified;
import vn.tuantra.contract.incident.IncidentReopened;
import vn.tuantra.contract.incident.IncidentReported;
import vn.tuantra.contract.incident.IncidentResolved;
import vn.tuantra.contract.incident.IncidentResponding;
import vn.tuantra.contract.incident.IncidentRestored;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.IncidentTakenOver;
import vn.tuantra.contract.incident.IncidentTransferred;
import vn.tuantra.contract.incident.IncidentUnanswered;
import vn.tuantra.contract.incident.Severity;

/** Which facts of an incident end the calling about it, and what they mean for those who hold the alert. */
final class AlertSettling {

    private AlertSettling() {}

    /** Whether nobody needs to be called any more after this fact. */
    static boolean settles(IncidentEvent fact) {
        return switch (fact) {
            case IncidentAcknowledged _,
                    IncidentResponding _,
                    ForcesSent _,
                    HandOverReturned _,
                    IncidentTakenOver _,
                    IncidentHandedOver _,
                    IncidentResolved _,
                    IncidentClosed _,
                    FalseAlarmDeclared _,
                    IncidentMerged _ -> true;
            // The successors of a unit that took the case have it now; of one that did not, they must still be called.
            // S4 calls nobody.
            case IncidentTransferred transferred ->
                transferred.incident().state() != IncidentState.REPORTED
                        || transferred.incident().severity() == Severity.S4;
            case IncidentReported _,
                    IncidentEscalated _,
                    IncidentUnanswered _,
                    HandOverOffered _,
                    IncidentRestored _,
                    IncidentPutBack _,
                    ForcesArrived _,
                    IncidentReclassified _,
                    ActionRecorded _,
                    ActionCompleted _,
                    IncidentReopened _,
                    IncidentAbsorbed _ -> false;
        };
    }

    static Settlement settlement(IncidentEvent fact, Instant now) {
        boolean isVoid = fact instanceof FalseAlarmDeclared || fact instanceof IncidentMerged;
        return isVoid
                ? new Settlement(Settlement.Kind.WITHDRAWN, null, now)
                : new Settlement(Settlement.Kind.TAKEN, fact.incident().handlingUnitId(), now);
    }

    static AlertEvent announcement(Alert alert, IncidentEvent fact) {
        UUID id = alert.id();
        UUID unit = alert.unitId();
        UUID incident = alert.incidentId();
        return switch (fact) {
            case FalseAlarmDeclared declared ->
                new AlertWithdrawn(id, unit, incident, fact.incident(), FALSE_ALARM, null, declared.declaredAt());
            case IncidentMerged merged ->
                new AlertWithdrawn(
                        id, unit, incident, fact.incident(), MERGED, merged.intoIncidentId(), merged.mergedAt());
            case IncidentAcknowledged taken -> taken(alert, fact, taken.acknowledgedAt());
            case IncidentTakenOver taken -> taken(alert, fact, taken.takenOverAt());
            default -> taken(alert, fact, alert.eventTime());
        };
    }

    private static AlertAcknowledged taken(Alert alert, IncidentEvent fact, Instant at) {
        return new AlertAcknowledged(
                alert.id(),
                alert.unitId(),
                alert.incidentId(),
                fact.incident(),
                fact.incident().handlingUnitId(),
                at);
    }
}
