package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** Forces that were sent are on the spot (REQ-INC-5). */
public record ForcesArrived(
        IncidentSummary incident, List<UUID> audience, UUID dispatchId, UUID fromUnitId, Instant arrivedAt, Actor by)
        implements IncidentEvent {}
