package vn.tuantra.team.welfare.budget;

import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.welfare.SpendingPurpose;
import vn.tuantra.team.welfare.budget.domain.Budget;

/** Money of the teams by ward and year: the ward estimates, the finance office allocates, the ward spends. */
@RestController
@RequestMapping("/api/welfare/budgets")
class BudgetController {

    private static final long MOST = 1_000_000_000_000L;

    private final Budgets budgets;
    private final Reach reach;
    private final Clock clock;

    BudgetController(Budgets budgets, Reach reach, Clock clock) {
        this.budgets = budgets;
        this.reach = reach;
        this.clock = clock;
    }

    record Estimate(
            @NotNull UUID wardId,
            @Min(2022) @Max(2100) int year,
            @Positive @Max(MOST) long amountVnd) {}

    record Allocation(@Positive @Max(MOST) long amountVnd) {}

    record Spending(
            @NotNull UUID id,
            @NotNull SpendingPurpose purpose,
            @Positive @Max(MOST) long amountVnd) {}

    /** @param spentVnd of the year so far */
    record View(
            UUID id,
            UUID wardId,
            int year,
            long estimatedVnd,
            @Nullable Long allocatedVnd,
            long spentVnd,
            List<Budget.Entry> entries) {

        static View of(Budget budget) {
            return new View(
                    budget.budgetId(),
                    budget.wardId(),
                    budget.year(),
                    budget.estimatedVnd(),
                    budget.allocatedVnd(),
                    budget.spentVnd(),
                    budget.entries());
        }
    }

    record Page(List<View> items) {}

    @Permitted("estimate-budget")
    @PostMapping
    ResponseEntity<View> estimate(@Valid @RequestBody Estimate body, Intent intent) {
        if (!reach.sees(intent.caller().unitId(), body.wardId())) {
            throw Refusal.forbidden("OUTSIDE_YOUR_UNIT", Map.of("unit", body.wardId()));
        }
        Command command = intent.command();
        return Answers.ok(budgets.estimate(body.wardId(), body.year(), body.amountVnd(), command), View::of);
    }

    @Permitted("allocate-budget")
    @PostMapping("/{id}/allocation")
    ResponseEntity<View> allocate(@PathVariable UUID id, @Valid @RequestBody Allocation body, Intent intent) {
        visible(id, intent.caller());
        Command command = intent.command();
        return Answers.ok(
                budgets.change(
                        id, intent.ifVersion(), command, budget -> budget.allocate(body.amountVnd(), command.by())),
                View::of);
    }

    @Permitted("spend-budget")
    @PostMapping("/{id}/spendings")
    ResponseEntity<View> spend(@PathVariable UUID id, @Valid @RequestBody Spending body, Intent intent) {
        visible(id, intent.caller());
        Command command = intent.command();
        Budget.Entry entry =
                new Budget.Entry(body.id(), body.purpose(), body.amountVnd(), command.by(), clock.instant());
        return Answers.ok(budgets.change(id, intent.ifVersion(), command, budget -> budget.spend(entry)), View::of);
    }

    @Permitted("see-budget")
    @GetMapping("/{id}")
    ResponseEntity<View> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(visible(id, caller), View::of);
    }

    @Permitted("list-budgets")
    @GetMapping
    Page list(Caller caller) {
        UUID top = caller.unitId();
        return new Page(
                top == null
                        ? List.of()
                        : budgets.in(reach.below(top), 500).stream()
                                .map(budget -> View.of(budget.state()))
                                .toList());
    }

    private Versioned<Budget> visible(UUID id, Caller caller) {
        return budgets.find(id)
                .filter(budget -> reach.sees(caller.unitId(), budget.state().wardId()))
                .orElseThrow(() -> Refusal.notFound("budget"));
    }
}
