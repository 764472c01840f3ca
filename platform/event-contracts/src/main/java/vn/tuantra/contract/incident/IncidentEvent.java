package vn.tuantra.contract.incident;

import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** A fact of an incident's history. */
public sealed interface IncidentEvent extends DomainEvent
        permits IncidentReported, IncidentEscalated, IncidentAcknowledged, ForcesSent, IncidentResolved {

    /** The incident after the fact. */
    IncidentSummary incident();

    /** Every police unit that holds the alert, so that a push needs no look-up. */
    List<UUID> audience();

    @Override
    default UUID aggregateId() {
        return incident().incidentId();
    }
}
