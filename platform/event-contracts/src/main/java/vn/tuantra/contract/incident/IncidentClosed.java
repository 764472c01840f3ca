package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The ward's police closed the case: nothing required is missing any more. */
public record IncidentClosed(IncidentSummary incident, List<UUID> audience, Instant closedAt, Actor by)
        implements IncidentEvent {}
