package vn.tuantra.contract.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** The result of a channel drill. */
public record DrillEnded(UUID drillId, UUID unitId, int reachedPosts, List<UUID> unreachedPostIds, Instant endedAt)
        implements DomainEvent {

    @Override
    public UUID aggregateId() {
        return drillId;
    }

    @Override
    public String key() {
        return unitId().toString();
    }
}
