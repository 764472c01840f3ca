package vn.tuantra.team.welfare.budget;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.welfare.SpendingPurpose;
import vn.tuantra.team.welfare.budget.domain.Budget;

/** Money of the teams by ward and year: the ward estimates, the finance office allocates, the ward spends. */
@RestController
@RequestMapping("/api/welfare/budgets")
class BudgetController {

    private static final long MOST = 1_000_000_000_000L;

    private final Budgets budgets;
    private final Access access;
    private final Permissions permissions;
    private final Clock clock;

    BudgetController(Budgets budgets, Access access, Permissions permissions, Clock clock) {
        this.budgets = budgets;
        this.access = access;
        this.permissions = permissions;
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

    /**
     * @param spentVnd of the year so far
     * @param allowed what the caller may do with it now, as the permission table names it
     */
    record View(
            UUID id,
            UUID wardId,
            int year,
            long estimatedVnd,
            @Nullable Long allocatedVnd,
            long spentVnd,
            List<Budget.Entry> entries,
            List<String> allowed) {

        static View of(Budget budget, List<String> allowed) {
            return new View(
                    budget.budgetId(),
                    budget.wardId(),
                    budget.year(),
                    budget.estimatedVnd(),
                    budget.allocatedVnd(),
                    budget.spentVnd(),
                    budget.entries(),
                    allowed);
        }
    }

    @Permitted("estimate-budget")
    @PostMapping
    ResponseEntity<View> estimate(@Valid @RequestBody Estimate body, Intent intent) {
        access.requireReach(intent.caller(), body.wardId());
        Command command = intent.command();
        return Answers.ok(
                budgets.estimate(body.wardId(), body.year(), body.amountVnd(), command),
                budget -> view(budget, intent.caller()));
    }

    @Permitted("allocate-budget")
    @PostMapping("/{id}/allocation")
    ResponseEntity<View> allocate(@PathVariable UUID id, @Valid @RequestBody Allocation body, Intent intent) {
        Command command = intent.command();
        return Answers.ok(
                budgets.change(
                        id,
                        intent.caller(),
                        intent.ifVersion(),
                        command,
                        budget -> budget.allocate(body.amountVnd(), command.by())),
                budget -> view(budget, intent.caller()));
    }

    @Permitted("spend-budget")
    @PostMapping("/{id}/spendings")
    ResponseEntity<View> spend(@PathVariable UUID id, @Valid @RequestBody Spending body, Intent intent) {
        Command command = intent.command();
        Budget.Entry entry =
                new Budget.Entry(body.id(), body.purpose(), body.amountVnd(), command.by(), clock.instant());
        return Answers.ok(
                budgets.change(id, intent.caller(), intent.ifVersion(), command, budget -> budget.spend(entry)),
                budget -> view(budget, intent.caller()));
    }

    @Permitted("see-budget")
    @GetMapping("/{id}")
    ResponseEntity<View> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(budgets.visible(id, caller), budget -> view(budget, caller));
    }

    @Permitted("list-budgets")
    @GetMapping
    Page<View> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return budgets.page(caller, unit, cursor, limit).map(budget -> view(budget.state(), caller));
    }

    private View view(Budget budget, Caller caller) {
        return View.of(
                budget,
                permissions.allowed(
                        caller, "budget", action -> budget.allows(action) && budget.maySign(action, caller.subject())));
    }
}
