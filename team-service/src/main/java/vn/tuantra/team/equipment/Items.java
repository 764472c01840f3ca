package vn.tuantra.team.equipment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.equipment.domain.Item;

/** Every item, seen by its ward and those above it. */
@Component
class Items {

    private static final int BATCH = 10_000;

    private final Register<Item> register;

    Items(Registers registers) {
        this.register = registers
                .of(Item.class, "equipment", "equipment", "wardId", Item::wardId)
                .unique(item -> Refusal.conflict("SERIAL_USED", Map.of("field", "serial")), "type", "serial");
        register.store().ensureIndex(Indexes.ascending("state.permit.expiresOn"), true);
        register.store().ensureIndex(Indexes.ascending("state.holding.memberId"), true);
        register.store().ensureIndex(Indexes.ascending("state.past.holding.memberId"), true);
    }

    /** @throws Refusal {@code SERIAL_USED} */
    Versioned<Item> add(Item item, Command command) {
        return register.create(item.itemId(), command, item.registered(command.by()));
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere */
    Versioned<Item> visible(UUID id, Caller caller) {
        return register.visible(id, caller);
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere; as the domain */
    Versioned<Item> change(
            UUID id,
            Caller caller,
            @Nullable Long ifVersion,
            Command command,
            Function<Item, Change<Item, DomainEvent>> decision) {
        return register.change(id, caller, ifVersion, command, decision);
    }

    /** @param permitUntil only what has a permit that ends by that day and that is still in use */
    Page<Versioned<Item>> page(
            Caller caller,
            Item.@Nullable Status status,
            @Nullable LocalDate permitUntil,
            @Nullable String cursor,
            int limit) {
        Bson wanted = Filters.and(
                status == null ? Filters.empty() : Filters.eq("state.status", status.name()),
                permitUntil == null
                        ? Filters.empty()
                        : Filters.and(
                                Filters.lte("state.permit.expiresOn", permitUntil),
                                Filters.nin("state.status", Item.Status.WRITTEN_OFF.name(), Item.Status.LOST.name())));
        return register.page(caller, null, wanted, cursor, limit);
    }

    /** What a person holds, by type and number. */
    List<Item> heldBy(UUID memberId) {
        return register
                .store()
                .query(
                        Filters.eq("state.holding.memberId", memberId),
                        Sorts.ascending("state.type", "state.serial"),
                        BATCH)
                .stream()
                .map(Versioned::state)
                .filter(Item::isHeld)
                .toList();
    }

    /** What a person held before and gave back or lost. */
    List<Item> heldBefore(UUID memberId) {
        return register
                .store()
                .query(
                        Filters.eq("state.past.holding.memberId", memberId),
                        Sorts.ascending("state.type", "state.serial"),
                        BATCH)
                .stream()
                .map(Versioned::state)
                .toList();
    }

    /** What the watch does of itself. */
    Versioned<Item> watch(UUID id, Command system, Function<Item, Change<Item, DomainEvent>> due) {
        return register.store().change(id, system, due);
    }

    /** Those that are due, as many as one round looks at: the next round finds what is left. */
    List<Versioned<Item>> outSince(Instant dueBefore) {
        return register.store()
                .query(
                        Filters.and(
                                Filters.eq("state.status", Item.Status.CHECKED_OUT.name()),
                                Filters.eq("state.outing.missed", false),
                                Filters.lte("state.outing.dueBackAt", dueBefore)),
                        Sorts.ascending("_id"),
                        BATCH);
    }

    /** Permits that still hold and end until a day. */
    List<Versioned<Item>> permitsEnding(LocalDate today, LocalDate day) {
        return register.store()
                .query(
                        Filters.and(
                                Filters.gt("state.permit.expiresOn", today),
                                Filters.lte("state.permit.expiresOn", day)),
                        Sorts.ascending("state.permit.expiresOn"),
                        BATCH);
    }
}
