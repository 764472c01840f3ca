package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** A fact of a ward's yearly budget for its teams. */
public sealed interface BudgetEvent extends DomainEvent permits BudgetEstimated, BudgetAllocated, BudgetSpent {

    UUID budgetId();

    UUID wardId();

    @Override
    default UUID aggregateId() {
        return budgetId();
    }
}
