package vn.tuantra.team.equipment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.equipment.domain.Item;
import vn.tuantra.chassis.directory.Reach;

/** Every item, seen by its ward and those above it. */
@Component
class Items {

    private static final int ALL = 10_000;

    private final AggregateStore<Item> store;
    private final Reach reach;

    Items(AggregateStores stores, Reach reach) {
        this.store = stores.of(Item.class, "equipment", "equipment");
        this.reach = reach;
        store.unique(item -> Refusal.conflict("SERIAL_USED", Map.of("field", "serial")), "type", "serial");
        store.ensureIndex(Indexes.ascending("state.wardId"), false);
        store.ensureIndex(Indexes.ascending("state.permit.expiresOn"), true);
    }

    /** @throws Refusal {@code SERIAL_USED} */
    Versioned<Item> add(Item item, Command command) {
        return store.create(item.itemId(), command, item.registered(command.by()));
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere */
    Versioned<Item> visible(UUID id, Caller caller) {
        Versioned<Item> item = store.get(id);
        if (!reach.sees(caller.unitId(), item.state().wardId())) {
            throw Refusal.notFound("equipment");
        }
        return item;
    }

    Versioned<Item> change(
            UUID id, @Nullable Long ifVersion, Command command, Function<Item, Change<Item, DomainEvent>> decision) {
        return store.change(id, ifVersion, command, decision);
    }

    List<Versioned<Item>> in(Set<UUID> wards, Item.@Nullable Status status, @Nullable UUID after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.in("state.wardId", wards)));
        if (status != null) {
            filters.add(Filters.eq("state.status", status.name()));
        }
        if (after != null) {
            filters.add(Filters.gt("_id", after));
        }
        return store.query(Filters.and(filters), Sorts.ascending("_id"), limit);
    }

    List<Versioned<Item>> outSince(Instant dueBefore) {
        return store.query(
                Filters.and(
                        Filters.eq("state.status", Item.Status.CHECKED_OUT.name()),
                        Filters.eq("state.outing.missed", false),
                        Filters.lte("state.outing.dueBackAt", dueBefore)),
                Sorts.ascending("_id"),
                ALL);
    }

    List<Versioned<Item>> permitsEndingBefore(LocalDate day) {
        return store.query(Filters.lte("state.permit.expiresOn", day), Sorts.ascending("_id"), ALL);
    }
}
