package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.DomainEvent;

/**
 * The public inbound contract: an authorised integration reports an incident by event. The id is made by the sender,
 * so sending twice reports once.
 *
 * @param unitId the ward or residential group in which it happens
 * @param modifiers none when the sender leaves them out
 * @param description free text for the duty officer; stays inside incident-service
 * @param sourceId the registered name of the integration
 */
public record IncidentReport(
        UUID incidentId,
        String category,
        UUID unitId,
        Place place,
        @Nullable List<Modifier> modifiers,
        @Nullable Instant occurredAt,
        Instant detectedAt,
        Instant reportedAt,
        @Nullable String description,
        String sourceId)
        implements DomainEvent {

    @Override
    public UUID aggregateId() {
        return incidentId;
    }
}
