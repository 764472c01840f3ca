package vn.tuantra.team.welfare.budget;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.welfare.budget.domain.Budget;

/** The budgets of the wards; one per ward and year. */
@Component
public class Budgets {

    private final AggregateStore<Budget> store;

    Budgets(AggregateStores stores) {
        this.store = stores.of(Budget.class, "budget", "budgets");
        store.ensureIndex(Indexes.ascending("state.wardId"), false);
    }

    /** @throws Refusal {@code NOT_ALLOCATED}, {@code OVER_ALLOCATION}, {@code NOTHING_TO_GIVE_BACK} */
    public Versioned<Budget> spend(UUID wardId, int year, Budget.Entry entry, Command command) {
        UUID id = idOf(wardId, year);
        if (store.find(id).isEmpty()) {
            throw Refusal.conflict("NOT_ALLOCATED", Map.of("year", year));
        }
        // Entries have an identity of their own; the key of the command belongs to another aggregate.
        Command unkeyed = new Command(
                command.by(), command.action(), command.resource(), null, command.fingerprint(), command.reason());
        return store.change(id, unkeyed, budget -> budget.spend(entry));
    }

    Versioned<Budget> estimate(UUID wardId, int year, long amount, Command command) {
        UUID id = idOf(wardId, year);
        if (store.find(id).isPresent()) {
            return store.change(id, command, budget -> budget.estimate(amount, command.by()));
        }
        return store.create(id, command, Budget.estimated(id, wardId, year, amount, command.by()));
    }

    Versioned<Budget> change(
            UUID id, @Nullable Long ifVersion, Command command, Function<Budget, Change<Budget, DomainEvent>> step) {
        return store.change(id, ifVersion, command, step);
    }

    Optional<Versioned<Budget>> find(UUID id) {
        return store.find(id);
    }

    List<Versioned<Budget>> in(Set<UUID> wards, int limit) {
        return store.query(Filters.in("state.wardId", wards), Sorts.descending("state.year"), limit);
    }

    private static UUID idOf(UUID wardId, int year) {
        return UUID.nameUUIDFromBytes(("budget/" + wardId + "/" + year).getBytes(UTF_8));
    }
}
