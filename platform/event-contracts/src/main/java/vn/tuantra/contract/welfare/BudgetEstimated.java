package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The ward asks for this money (III.6). Whole đồng. */
public record BudgetEstimated(UUID budgetId, UUID wardId, int year, long amountVnd, Actor by) implements BudgetEvent {}
