package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * A case that was called a false alarm or merged by mistake goes on as it was; every unit that held the alert must look
 * again unless somebody had taken it.
 *
 * @param undone the state that it had been in by mistake
 */
public record IncidentRestored(
        IncidentSummary incident,
        List<UUID> audience,
        IncidentState undone,
        List<AlertTarget> targets,
        Instant restoredAt,
        Actor by)
        implements IncidentEvent {}
