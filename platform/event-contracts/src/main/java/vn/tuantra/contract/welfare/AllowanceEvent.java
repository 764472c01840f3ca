package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** A fact of a ward's monthly allowance. */
public sealed interface AllowanceEvent extends DomainEvent
        permits AllowanceCalculated,
                AllowanceChecked,
                AllowanceReturned,
                AllowanceApproved,
                AllowancePaid,
                AllowanceConfirmed,
                AllowanceReversed {

    UUID runId();

    UUID wardId();

    @Override
    default UUID aggregateId() {
        return runId();
    }
}
