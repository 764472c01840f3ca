package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * An amount was spent or given back; spending never exceeds the allocation.
 *
 * @param amountVnd of this entry in whole đồng, negative when it is given back
 * @param spentVnd of the year so far
 */
public record BudgetSpent(
        UUID budgetId, UUID wardId, int year, SpendingPurpose purpose, long amountVnd, long spentVnd, Actor by)
        implements BudgetEvent {}
