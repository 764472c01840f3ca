package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A duty officer took the incident; timers stop. There is exactly one such fact per incident. */
public record IncidentAcknowledged(IncidentSummary incident, List<UUID> audience, Instant acknowledgedAt, Actor by)
        implements IncidentEvent {}
