package vn.tuantra.team.welfare.budget.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.welfare.BudgetAllocated;
import vn.tuantra.contract.welfare.BudgetEstimated;
import vn.tuantra.contract.welfare.BudgetSpent;
import vn.tuantra.contract.welfare.SpendingPurpose;

/**
 * What a ward may spend on its teams in a year (III.6): estimate, allocation, spending. One document, so that no two
 * spendings can pass the allocation together. Whole đồng.
 *
 * @param allocatedVnd absent until somebody allocates
 */
public record Budget(
        UUID budgetId,
        UUID wardId,
        int year,
        long estimatedVnd,
        Actor estimatedBy,
        @Nullable Long allocatedVnd,
        List<Entry> entries) {

    public Budget {
        entries = List.copyOf(entries);
    }

    /**
     * One spending, or what was given back.
     *
     * @param entryId given by whoever spends: the same entry twice is spent once
     */
    public record Entry(UUID entryId, SpendingPurpose purpose, long amountVnd, Actor by, Instant at) {}

    /** Whether a step can be taken now: estimates end with the allocation, and spending begins with it. */
    public boolean allows(String step) {
        return switch (step) {
            case "estimate-budget" -> allocatedVnd == null;
            case "allocate-budget" -> true;
            case "spend-budget" -> allocatedVnd != null;
            default -> false;
        };
    }

    /** Whoever estimated does not allocate. */
    public boolean maySign(String step, String subject) {
        return !step.equals("allocate-budget") || !subject.equals(estimatedBy.subject());
    }

    public static Change<Budget, DomainEvent> estimated(UUID budgetId, UUID wardId, int year, long amount, Actor by) {
        return Change.of(
                new Budget(budgetId, wardId, year, amount, by, null, List.of()),
                new BudgetEstimated(budgetId, wardId, year, amount, by));
    }

    /** @throws Refusal {@code ALREADY_ALLOCATED} */
    public Change<Budget, DomainEvent> estimate(long amount, Actor by) {
        if (!allows("estimate-budget")) {
            throw Refusal.conflict("ALREADY_ALLOCATED", Map.of("allocatedVnd", Objects.requireNonNull(allocatedVnd)));
        }
        return Change.of(
                new Budget(budgetId, wardId, year, amount, by, null, entries),
                new BudgetEstimated(budgetId, wardId, year, amount, by));
    }

    /** @throws Refusal {@code SAME_PERSON}, {@code ALLOCATION_BELOW_SPENT} */
    public Change<Budget, DomainEvent> allocate(long amount, Actor by) {
        if (!maySign("allocate-budget", by.subject())) {
            throw Refusal.conflict("SAME_PERSON", Map.of("role", estimatedBy.role()));
        }
        if (amount < spentVnd()) {
            throw Refusal.conflict("ALLOCATION_BELOW_SPENT", Map.of("spentVnd", spentVnd()));
        }
        return Change.of(
                new Budget(budgetId, wardId, year, estimatedVnd, estimatedBy, amount, entries),
                new BudgetAllocated(budgetId, wardId, year, amount, by));
    }

    /**
     * Spends, or gives back when negative.
     *
     * @throws Refusal {@code NOT_ALLOCATED}, {@code OVER_ALLOCATION}, {@code NOTHING_TO_GIVE_BACK}
     */
    public Change<Budget, DomainEvent> spend(Entry entry) {
        if (entries.stream().anyMatch(done -> done.entryId().equals(entry.entryId()))) {
            return Change.nothing(this);
        }
        if (allocatedVnd == null) {
            throw Refusal.conflict("NOT_ALLOCATED", Map.of("year", year));
        }
        long spent = Math.addExact(spentVnd(), entry.amountVnd());
        if (spent > allocatedVnd) {
            throw Refusal.conflict(
                    "OVER_ALLOCATION",
                    Map.of("allocatedVnd", allocatedVnd, "spentVnd", spentVnd(), "amountVnd", entry.amountVnd()));
        }
        if (spent < 0) {
            throw Refusal.conflict("NOTHING_TO_GIVE_BACK", Map.of("spentVnd", spentVnd()));
        }
        List<Entry> all = new ArrayList<>(entries);
        all.add(entry);
        return Change.of(
                new Budget(budgetId, wardId, year, estimatedVnd, estimatedBy, allocatedVnd, all),
                new BudgetSpent(budgetId, wardId, year, entry.purpose(), entry.amountVnd(), spent, entry.by()));
    }

    public long spentVnd() {
        return entries.stream().mapToLong(Entry::amountVnd).reduce(0, Math::addExact);
    }
}
