package vn.tuantra.contract.unit;

import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** A change of the organisation by date. The newest full state per unit stays in the topic for ever. */
public sealed interface OrgUnitEvent extends DomainEvent permits OrgUnitChanged, OrgUnitSucceeded {

    UUID unitId();

    @Override
    default UUID aggregateId() {
        return unitId();
    }
}
