package vn.tuantra.team.welfare.budget;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.register.Order;
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.welfare.budget.domain.Budget;

/** The budgets of the wards; one per ward and year. */
@Component
public class Budgets {

    private static final Order<Budget> LATEST_YEAR_FIRST =
            Order.descending("year", budget -> Integer.toString(budget.year()), Integer::valueOf);

    private final Register<Budget> register;

    Budgets(Registers registers) {
        this.register = registers.of(Budget.class, "budget", "budgets", "wardId", Budget::wardId);
    }

    /** @throws Refusal {@code NOT_ALLOCATED}, {@code OVER_ALLOCATION}, {@code NOTHING_TO_GIVE_BACK} */
    public Versioned<Budget> spend(UUID wardId, int year, Budget.Entry entry, Command command) {
        UUID id = idOf(wardId, year);
        if (register.store().find(id).isEmpty()) {
            throw Refusal.conflict("NOT_ALLOCATED", Map.of("year", year));
        }
        // Entries have an identity of their own; the key of the command belongs to another aggregate.
        return register.store().change(id, command.keyed(null), budget -> budget.spend(entry));
    }

    Versioned<Budget> estimate(UUID wardId, int year, long amount, Command command) {
        UUID id = idOf(wardId, year);
        if (register.store().find(id).isPresent()) {
            return register.store().change(id, command, budget -> budget.estimate(amount, command.by()));
        }
        return register.create(id, command, Budget.estimated(id, wardId, year, amount, command.by()));
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere; as the domain */
    Versioned<Budget> change(
            UUID id,
            Caller caller,
            @Nullable Long ifVersion,
            Command command,
            Function<Budget, Change<Budget, DomainEvent>> step) {
        return register.change(id, caller, ifVersion, command, step);
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere */
    Versioned<Budget> visible(UUID id, Caller caller) {
        return register.visible(id, caller);
    }

    /** The latest year first. */
    Page<Versioned<Budget>> page(Caller caller, @Nullable UUID unit, @Nullable String cursor, int limit) {
        return register.ordered(register.owners(caller, unit), Filters.empty(), LATEST_YEAR_FIRST, cursor, limit);
    }

    private static UUID idOf(UUID wardId, int year) {
        return UUID.nameUUIDFromBytes(("budget/" + wardId + "/" + year).getBytes(UTF_8));
    }
}
