package vn.tuantra.team.training;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;

/** What units hold, of one kind, as far as {@link TrainingAccess} lets a caller see and change it. */
final class Holdings<S> {

    private static final int ALL = 5000;

    private final String resource;
    private final AggregateStore<S> store;
    private final Function<S, UUID> holder;
    private final TrainingAccess access;

    /** @param holder the unit that holds one */
    Holdings(String resource, AggregateStore<S> store, Function<S, UUID> holder, TrainingAccess access) {
        this.resource = resource;
        this.store = store;
        this.holder = holder;
        this.access = access;
    }

    Optional<Versioned<S>> find(UUID id, Caller caller) {
        return store.find(id).filter(found -> sees(caller, found));
    }

    /** @throws Refusal {@code NOT_FOUND} */
    Versioned<S> visible(UUID id, Caller caller) {
        return find(id, caller).orElseThrow(() -> Refusal.notFound(resource));
    }

    /** @throws Refusal {@code NOT_FOUND} for what the caller may not change; as the domain */
    Versioned<S> change(
            UUID id,
            @Nullable Long ifVersion,
            Caller caller,
            Command command,
            Function<S, Change<S, DomainEvent>> decision) {
        access.requireChangeable(caller, holder.apply(store.get(id).state()), resource);
        return store.change(id, ifVersion, command, decision);
    }

    List<S> list(Caller caller, Bson order, int limit) {
        return store.query(Filters.empty(), order, ALL).stream()
                .filter(found -> sees(caller, found))
                .limit(limit)
                .map(Versioned::state)
                .toList();
    }

    private boolean sees(Caller caller, Versioned<S> found) {
        return access.sees(caller, holder.apply(found.state()));
    }
}
