package vn.tuantra.contract.alert;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** One way to one post worked, or did not. */
public record DrillAnswered(UUID drillId, UUID unitId, Channel channel, DrillOutcome outcome, Instant at)
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
