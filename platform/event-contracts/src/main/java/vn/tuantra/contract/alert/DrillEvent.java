package vn.tuantra.contract.alert;

import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** How a channel drill went. Keyed by the unit that ordered it or answers. */
public sealed interface DrillEvent extends DomainEvent permits DrillStarted, DrillAnswered, DrillEnded {

    UUID drillId();

    UUID unitId();

    @Override
    default UUID aggregateId() {
        return drillId();
    }

    @Override
    default String key() {
        return unitId().toString();
    }
}
