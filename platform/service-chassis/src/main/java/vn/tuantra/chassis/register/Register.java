package vn.tuantra.chassis.register;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.PageCursor;
import vn.tuantra.chassis.store.Versioned;

/**
 * Aggregates that belong to units: the same visibility, the same pages and the same refusals for every kind. What a unit
 * entered is seen by whoever is above it and, when it has ended, by those who followed it ({@link Reach}).
 *
 * @param <S> the aggregate
 */
public final class Register<S> {

    private final AggregateStore<S> store;
    private final Reach reach;
    private final Access access;
    private final String resource;
    private final String ownerField;
    private final Function<S, List<UUID>> ownerUnits;

    Register(
            AggregateStore<S> store,
            Reach reach,
            Access access,
            String resource,
            String ownerField,
            Function<S, List<UUID>> ownerUnits) {
        this.store = store;
        this.reach = reach;
        this.access = access;
        this.resource = resource;
        this.ownerField = "state." + ownerField;
        this.ownerUnits = ownerUnits;
        store.ensureIndex(Indexes.ascending(this.ownerField, "_id"), false);
    }

    /** For what only this kind of thing needs: other indexes, other questions. */
    public AggregateStore<S> store() {
        return store;
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it is none of the caller's business */
    public Versioned<S> visible(UUID id, Caller caller) {
        return requireSeen(store.get(id), caller);
    }

    /** The same where it may not be there yet. */
    public Optional<Versioned<S>> known(UUID id, Caller caller) {
        return store.find(id).map(found -> requireSeen(found, caller));
    }

    /** Whether a thing is the caller's business. */
    public boolean sees(Caller caller, S thing) {
        return ownerUnits.apply(thing).stream().anyMatch(owner -> access.sees(caller, owner));
    }

    /**
     * What the caller sees, by id.
     *
     * @param unitId the part of the organisation that is asked for; the caller's own unit when absent
     * @param filter what else must hold
     * @param cursor from the page before
     * @throws Refusal {@code OUTSIDE_YOUR_UNIT}; {@code INVALID_FIELD} for a cursor that is none of ours
     */
    public Page<Versioned<S>> page(
            Caller caller, @Nullable UUID unitId, Bson filter, @Nullable String cursor, int limit) {
        return among(owners(caller, unitId), filter, cursor, limit);
    }

    /** The same for units that were found otherwise. */
    public Page<Versioned<S>> among(Set<UUID> owners, Bson filter, @Nullable String cursor, int limit) {
        return piece(
                owners,
                cursor == null ? filter : Filters.and(filter, Filters.gt("_id", idOf(cursor))),
                Sorts.ascending("_id"),
                limit,
                last -> last.id().toString());
    }

    /** The same, newest first by a time of the state. */
    public Page<Versioned<S>> newest(
            Caller caller,
            @Nullable UUID unitId,
            Bson filter,
            String timeField,
            Function<S, Instant> time,
            @Nullable String cursor,
            int limit) {
        String field = "state." + timeField;
        return piece(
                owners(caller, unitId),
                cursor == null
                        ? filter
                        : Filters.and(filter, PageCursor.parse(cursor).after(field)),
                PageCursor.order(field),
                limit,
                last -> new PageCursor(time.apply(last.state()), last.id()).toString());
    }

    /** The same in an order of its own. */
    public Page<Versioned<S>> ordered(
            Set<UUID> owners, Bson filter, Order<S> order, @Nullable String cursor, int limit) {
        return piece(
                owners,
                cursor == null ? filter : Filters.and(filter, order.after(cursor)),
                order.sort(),
                limit,
                order::cursor);
    }

    private Page<Versioned<S>> piece(
            Set<UUID> owners, Bson filter, Bson sort, int limit, Function<Versioned<S>, String> place) {
        if (owners.isEmpty()) {
            return Page.empty();
        }
        return Page.cut(
                store.query(Filters.and(Filters.in(ownerField, owners), filter), sort, limit + 1), limit, place);
    }

    /** A unique rule, with the refusal that says what is taken. */
    public Register<S> unique(Function<S, Refusal> refusal, String... fields) {
        store.unique(refusal, fields);
        return this;
    }

    /** As {@link AggregateStore#create}. */
    public Versioned<S> create(UUID id, Command command, Change<S, ?> change) {
        return store.create(id, command, change);
    }

    /** As {@link AggregateStore#change}, refused as {@code NOT_FOUND} for who may not know of it. */
    public Versioned<S> change(
            UUID id,
            Caller caller,
            @Nullable Long ifVersion,
            Command command,
            Function<S, ? extends Change<S, ?>> decision) {
        return store.change(id, ifVersion, command, thing -> {
            if (!sees(caller, thing)) {
                throw Refusal.notFound(resource);
            }
            return decision.apply(thing);
        });
    }

    /**
     * The units whose things are listed for a caller who asks for a part of the organisation.
     *
     * @throws Refusal {@code OUTSIDE_YOUR_UNIT}
     */
    public Set<UUID> owners(Caller caller, @Nullable UUID unitId) {
        UUID asked = unitId == null ? caller.unitId() : unitId;
        if (asked == null) {
            return Set.of();
        }
        access.requireReach(caller, asked);
        return reach.below(asked);
    }

    private Versioned<S> requireSeen(Versioned<S> found, Caller caller) {
        if (!sees(caller, found.state())) {
            throw Refusal.notFound(resource);
        }
        return found;
    }

    private static UUID idOf(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw PageCursor.notOurs(e);
        }
    }
}
