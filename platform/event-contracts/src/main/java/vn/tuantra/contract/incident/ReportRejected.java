package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.DomainEvent;

/**
 * The answer to an inbound report that was not accepted. It is no incident and alerts nobody; the sender finds its own
 * by {@code sourceId} and {@code incidentId}.
 *
 * @param rejectionId identity of the answer; the same event sent again is answered once
 * @param eventId {@code ce_id} of the refused report
 * @param incidentId the id that the report gave; absent when it could not be read
 * @param code stable, as in the dead-letter topic and the HTTP answer
 * @param field what was wrong, when it is one field
 */
public record ReportRejected(
        UUID rejectionId,
        String eventId,
        @Nullable UUID incidentId,
        String sourceId,
        String code,
        @Nullable String field,
        Instant rejectedAt)
        implements DomainEvent {

    @Override
    public UUID aggregateId() {
        return rejectionId;
    }
}
