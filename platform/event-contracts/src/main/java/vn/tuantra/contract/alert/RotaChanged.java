package vn.tuantra.contract.alert;

import java.util.UUID;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;

/** Who is on duty when was changed. */
public record RotaChanged(UUID unitId, int shifts, Actor by) implements DomainEvent {

    @Override
    public UUID aggregateId() {
        return unitId;
    }
}
