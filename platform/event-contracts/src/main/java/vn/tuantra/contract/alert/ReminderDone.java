package vn.tuantra.contract.alert;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;

/** Somebody took care of it. */
public record ReminderDone(UUID reminderId, UUID unitId, Instant doneAt, Actor by) implements DomainEvent {

    @Override
    public UUID aggregateId() {
        return reminderId;
    }

    @Override
    public String key() {
        return unitId().toString();
    }
}
