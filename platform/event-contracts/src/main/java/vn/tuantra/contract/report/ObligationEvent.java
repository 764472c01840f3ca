package vn.tuantra.contract.report;

import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** How a report that a unit owes stands. */
public sealed interface ObligationEvent extends DomainEvent permits ObligationDueSoon, ObligationOverdue {

    UUID obligationId();

    UUID unitId();

    @Override
    default UUID aggregateId() {
        return obligationId();
    }
}
