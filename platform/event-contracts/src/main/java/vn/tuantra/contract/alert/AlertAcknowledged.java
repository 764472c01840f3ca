package vn.tuantra.contract.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.IncidentSummary;

/** Somebody took an incident that the unit holds; nobody else needs to. */
public record AlertAcknowledged(
        UUID alertId,
        UUID unitId,
        UUID incidentId,
        IncidentSummary incident,
        @Nullable UUID acknowledgedByUnitId,
        Instant acknowledgedAt)
        implements AlertEvent {}
