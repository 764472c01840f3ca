package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * One more police unit must hold the alert, because nobody acknowledged in time or somebody decided so
 * (REQ-INC-3, REQ-INC-5). Escalation adds to the audience and never changes the state. What somebody wrote as the reason
 * stays inside incident-service: it may name a person.
 */
public record IncidentEscalated(
        IncidentSummary incident,
        List<UUID> audience,
        UUID fromUnitId,
        AlertTarget target,
        Instant escalatedAt,
        Actor by)
        implements IncidentEvent {

    @Override
    public List<AlertTarget> targets() {
        return List.of(target);
    }
}
