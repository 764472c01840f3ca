package vn.tuantra.contract.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** What would keep the next alert from reaching a command post became more, less, or nothing. */
public record PostReachabilityChanged(UUID unitId, List<ReachabilityProblem> problems, Instant changedAt)
        implements DomainEvent {

    @Override
    public UUID aggregateId() {
        return unitId;
    }
}
