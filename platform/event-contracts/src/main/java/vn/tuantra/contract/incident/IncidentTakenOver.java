package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** An upper police unit took the case from the one that handled it. The state stays. */
public record IncidentTakenOver(
        IncidentSummary incident, List<UUID> audience, UUID fromUnitId, UUID toUnitId, Instant takenOverAt, Actor by)
        implements IncidentEvent {}
