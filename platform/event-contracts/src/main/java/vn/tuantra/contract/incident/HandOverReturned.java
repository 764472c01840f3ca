package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * The offered case stays with the unit that has it: the receiver returned it, which the giver must know at once, or the
 * giver took the offer back. Why stays inside incident-service: it may name a person.
 *
 * @param withdrawn by the giver
 */
public record HandOverReturned(
        IncidentSummary incident,
        List<UUID> audience,
        UUID fromUnitId,
        UUID toUnitId,
        boolean withdrawn,
        List<AlertTarget> targets,
        Instant returnedAt,
        Actor by)
        implements IncidentEvent {}
