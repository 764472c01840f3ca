package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The case is resolved. */
public record IncidentResolved(
        IncidentSummary incident, List<UUID> audience, Outcome outcome, Instant resolvedAt, Actor by)
        implements IncidentEvent {}
