package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The ward may spend up to this amount in the year (III.6). Whole đồng. */
public record BudgetAllocated(UUID budgetId, UUID wardId, int year, long amountVnd, Actor by) implements BudgetEvent {}
