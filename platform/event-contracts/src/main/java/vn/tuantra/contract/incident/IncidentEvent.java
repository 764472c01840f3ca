package vn.tuantra.contract.incident;

import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** A fact of an incident's history. */
public sealed interface IncidentEvent extends DomainEvent
        permits IncidentReported,
                IncidentEscalated,
                IncidentAcknowledged,
                IncidentResponding,
                ForcesSent,
                ForcesArrived,
                IncidentTakenOver,
                IncidentTransferred,
                IncidentReclassified,
                ActionRecorded,
                ActionCompleted,
                IncidentHandedOver,
                IncidentResolved,
                IncidentClosed,
                IncidentReopened,
                FalseAlarmDeclared,
                IncidentAbsorbed,
                IncidentMerged,
                IncidentUnanswered,
                HandOverOffered,
                HandOverReturned,
                IncidentRestored,
                IncidentPutBack {

    /** The incident after the fact. */
    IncidentSummary incident();

    /** Every police unit that holds the alert, so that a push needs no look-up. */
    List<UUID> audience();

    /** The units that must hold the alert because of this fact; for everybody else it only adds to what they know. */
    default List<AlertTarget> targets() {
        return List.of();
    }

    @Override
    default UUID aggregateId() {
        return incident().incidentId();
    }
}
