package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** What was missing of an action is there: the scene was handed over, the escort arrived and got its receipt. */
public record ActionCompleted(
        IncidentSummary incident, List<UUID> audience, UUID actionId, ActionType type, Instant completedAt, Actor by)
        implements IncidentEvent {}
