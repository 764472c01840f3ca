package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * The person or the case was handed to a police agency against a receipt (II.2.c4). The receiving unit handles it from
 * now on; it is a target when it did not hold the alert before. Number and author of the receipt stay inside
 * incident-service.
 */
public record IncidentHandedOver(
        IncidentSummary incident,
        List<UUID> audience,
        UUID fromUnitId,
        UUID toUnitId,
        List<AlertTarget> targets,
        Instant handedOverAt,
        Actor by)
        implements IncidentEvent {}
