package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * A police unit is to take the case over (II.2.c4). The giver keeps it until the other accepts.
 *
 * @param ordered the giver is above the receiver, who cannot return it
 */
public record HandOverOffered(
        IncidentSummary incident,
        List<UUID> audience,
        UUID fromUnitId,
        UUID toUnitId,
        boolean ordered,
        List<AlertTarget> targets,
        Instant offeredAt,
        Actor by)
        implements IncidentEvent {}
