package vn.tuantra.contract.alert;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.IncidentSummary;

/** A unit must look at an incident: it was reported or escalated to it. */
public record AlertRaised(
        UUID alertId, UUID unitId, UUID incidentId, AlertTrigger trigger, IncidentSummary incident, Instant raisedAt)
        implements AlertEvent {}
