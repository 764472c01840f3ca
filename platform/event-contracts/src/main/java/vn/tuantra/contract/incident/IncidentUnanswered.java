package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * A case waits and nobody does what it waits for (REQ-INC-7). Said again and again until somebody does; every target
 * must look again, also where it held the alert before.
 *
 * @param waitingSince when the wait began
 */
public record IncidentUnanswered(
        IncidentSummary incident,
        List<UUID> audience,
        Awaited awaited,
        List<AlertTarget> targets,
        Instant waitingSince,
        Instant unansweredAt,
        Actor by)
        implements IncidentEvent {}
