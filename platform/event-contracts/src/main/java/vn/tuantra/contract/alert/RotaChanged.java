package vn.tuantra.contract.alert;

import java.util.UUID;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.Subject;

/** Who is on duty when was changed. The rota has a history of its own beside that of the post; both are kept by unit. */
public record RotaChanged(UUID unitId, int shifts, Actor by) implements DomainEvent {

    @Override
    public UUID aggregateId() {
        return Subject.of("rota", unitId);
    }

    @Override
    public String key() {
        return unitId.toString();
    }
}
