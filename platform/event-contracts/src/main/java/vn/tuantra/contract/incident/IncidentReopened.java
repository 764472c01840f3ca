package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A closed case is handled again. It counts once, whatever happens to it. */
public record IncidentReopened(IncidentSummary incident, List<UUID> audience, Instant reopenedAt, Actor by)
        implements IncidentEvent {}
