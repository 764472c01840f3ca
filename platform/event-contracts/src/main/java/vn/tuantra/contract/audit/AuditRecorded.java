package vn.tuantra.contract.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.DomainEvent;

/**
 * Who did or saw what. Ids only.
 *
 * @param action the use case, in the words of the API
 * @param resource the kind of thing it was done to
 */
public record AuditRecorded(
        UUID auditId,
        String subject,
        List<String> roles,
        @Nullable UUID unitId,
        String action,
        String resource,
        UUID resourceId,
        @Nullable String reason,
        Instant at)
        implements DomainEvent {

    @Override
    public UUID aggregateId() {
        return auditId;
    }

    @Override
    public String key() {
        return subject;
    }
}
