package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * The case is being handled on the spot: the team does it itself (S3 and S4 that are not complicated), or the unit that
 * took it told the team to. Sending forces says the same by {@link ForcesSent}.
 */
public record IncidentResponding(IncidentSummary incident, List<UUID> audience, Instant respondingAt, Actor by)
        implements IncidentEvent {}
