package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * The report was about the same case as another one, which goes on alone. Alerts of this one are withdrawn; whoever held
 * them holds the other one's.
 */
public record IncidentMerged(
        IncidentSummary incident, List<UUID> audience, UUID intoIncidentId, Instant mergedAt, Actor by)
        implements IncidentEvent {}
