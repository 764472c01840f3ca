package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * Another report was about this case and is part of it now. Published before the other one's {@link IncidentMerged}, so
 * that nobody is without an alert in between.
 *
 * @param targets units that held only the other one's alert and must hold this one
 */
public record IncidentAbsorbed(
        IncidentSummary incident,
        List<UUID> audience,
        UUID mergedIncidentId,
        List<AlertTarget> targets,
        Instant absorbedAt,
        Actor by)
        implements IncidentEvent {}
