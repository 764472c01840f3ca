package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * Severity or "phức tạp" changed (REQ-INC-6). The first alert stays whatever happens; a graver case reaches more units.
 *
 * @param previousSeverity before the change
 * @param previouslyComplicated before the change
 * @param targets units that must hold the alert from now on
 */
public record IncidentReclassified(
        IncidentSummary incident,
        List<UUID> audience,
        Severity previousSeverity,
        boolean previouslyComplicated,
        List<AlertTarget> targets,
        Instant reclassifiedAt,
        Actor by)
        implements IncidentEvent {}
