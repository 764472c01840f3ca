package vn.tuantra.contract.alert;

import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** What a unit must not forget. Keyed by the unit. */
public sealed interface ReminderEvent extends DomainEvent permits ReminderRaised, ReminderDone {

    UUID reminderId();

    UUID unitId();

    @Override
    default UUID aggregateId() {
        return reminderId();
    }

    @Override
    default String key() {
        return unitId().toString();
    }
}
