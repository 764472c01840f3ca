package vn.tuantra.contract.alert;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.incident.IncidentSummary;

/** Something changed in an incident that the unit holds: forces sent, escalated further, resolved. */
public record AlertUpdated(
        UUID alertId, UUID unitId, UUID incidentId, String fact, IncidentSummary incident, Instant updatedAt)
        implements AlertEvent {}
