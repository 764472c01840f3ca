package vn.tuantra.team.welfare.allowance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.welfare.SpendingPurpose;
import vn.tuantra.team.welfare.allowance.domain.AllowanceRun;
import vn.tuantra.team.welfare.budget.Budgets;
import vn.tuantra.team.welfare.budget.domain.Budget;

/**
 * The two steps in which an allowance and the budget meet. The money is reserved first, under the run's own id: a crash
 * in between leaves a reservation that the next attempt finds and uses, never an approval without money.
 */
@Component
class SettleAllowance {

    private final AllowanceRuns runs;
    private final Budgets budgets;
    private final Clock clock;

    SettleAllowance(AllowanceRuns runs, Budgets budgets, Clock clock) {
        this.runs = runs;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** @throws Refusal {@code NOT_ALLOCATED}, {@code OVER_ALLOCATION} and those of the run */
    Versioned<AllowanceRun> approve(UUID id, @Nullable Long ifVersion, Caller caller, Command command) {
        Versioned<AllowanceRun> run = runs.visible(id, caller);
        if (run.state().status() == AllowanceRun.Status.CHECKED) {
            // Refuses before any money moves.
            run.state().approve(command.by());
            budgets.spend(
                    run.state().wardId(),
                    YearMonth.parse(run.state().month()).getYear(),
                    entry(id, run.state().totalVnd(), command),
                    command);
        }
        return runs.change(id, caller, ifVersion, command, checked -> checked.approve(command.by()));
    }

    /** @throws Refusal those of the run */
    Versioned<AllowanceRun> reverse(
            UUID id, UUID memberId, String reason, @Nullable Long ifVersion, Caller caller, Command command) {
        Instant now = clock.instant();
        Versioned<AllowanceRun> reversed =
                runs.change(id, caller, ifVersion, command, run -> run.reverse(memberId, reason, now, command.by()));
        UUID entryId = UUID.nameUUIDFromBytes((id + "/" + memberId).getBytes(UTF_8));
        budgets.spend(
                reversed.state().wardId(),
                YearMonth.parse(reversed.state().month()).getYear(),
                entry(entryId, -reversed.state().lineOf(memberId).amountVnd(), command),
                command);
        return reversed;
    }

    private Budget.Entry entry(UUID entryId, long amount, Command command) {
        return new Budget.Entry(entryId, SpendingPurpose.ALLOWANCE, amount, command.by(), clock.instant());
    }
}
