package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * A police unit of the case has ended and its successors hold the alert from now on (REQ-ORG-5). The units of the
 * incident's own time stay as they were (REQ-ORG-4).
 *
 * @param fromUnitId who handled it
 * @param toUnitId who handles it now; the same when only another unit of the case has ended
 */
public record IncidentTransferred(
        IncidentSummary incident,
        List<UUID> audience,
        UUID fromUnitId,
        UUID toUnitId,
        List<AlertTarget> targets,
        Instant transferredAt,
        Actor by)
        implements IncidentEvent {}
