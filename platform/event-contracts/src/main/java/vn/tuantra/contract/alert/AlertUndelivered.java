package vn.tuantra.contract.alert;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.incident.IncidentSummary;

/** No live screen of the unit holds the alert in time, or its centre refused it: other channels are used at once, and the
 * incident need not wait for its timer. */
public record AlertUndelivered(
        UUID alertId,
        UUID unitId,
        UUID incidentId,
        IncidentSummary incident,
        UndeliveredReason reason,
        Instant undeliveredAt)
        implements AlertEvent {}
