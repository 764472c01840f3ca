package vn.tuantra.contract.alert;

import java.util.UUID;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;

/** A webhook was set up, paused, resumed or deleted. The address and the secret stay in notification-service. */
public record SubscriptionChanged(UUID subscriptionId, UUID unitId, SubscriptionState state, Actor by)
        implements DomainEvent {

    @Override
    public UUID aggregateId() {
        return subscriptionId;
    }

    @Override
    public String key() {
        return unitId().toString();
    }
}
