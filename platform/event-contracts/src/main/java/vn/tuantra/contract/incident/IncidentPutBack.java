package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * A case that was taken by mistake waits again, as if nobody had taken it: every unit that held the alert must look.
 *
 * @param fromUnitId the unit that had it
 */
public record IncidentPutBack(
        IncidentSummary incident,
        List<UUID> audience,
        UUID fromUnitId,
        List<AlertTarget> targets,
        Instant putBackAt,
        Actor by)
        implements IncidentEvent {}
