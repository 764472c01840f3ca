package vn.tuantra.contract.alert;

import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;

/** A person who can be called for a unit was entered, changed or left. Addresses stay in notification-service. */
public record ContactChanged(UUID contactId, UUID unitId, List<Channel> channels, boolean active, Actor by)
        implements DomainEvent {

    @Override
    public UUID aggregateId() {
        return contactId;
    }

    @Override
    public String key() {
        return unitId().toString();
    }
}
