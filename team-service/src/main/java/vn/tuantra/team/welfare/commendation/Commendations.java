package vn.tuantra.team.welfare.commendation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.team.welfare.commendation.domain.Commendation;

/** Every commendation, seen by its ward and those above it. */
@Component
class Commendations {

    private final AggregateStore<Commendation> store;
    private final Reach reach;

    Commendations(AggregateStores stores, Reach reach) {
        this.store = stores.of(Commendation.class, "commendation", "commendations");
        this.reach = reach;
        store.ensureIndex(Indexes.ascending("state.wardId"), false);
    }

    Versioned<Commendation> add(Command command, Change<Commendation, DomainEvent> proposed) {
        return store.create(proposed.state().commendationId(), command, proposed);
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere */
    Versioned<Commendation> visible(UUID id, Caller caller) {
        Versioned<Commendation> found = store.get(id);
        if (!reach.sees(caller.unitId(), found.state().wardId())) {
            throw Refusal.notFound("commendation");
        }
        return found;
    }

    Versioned<Commendation> change(
            UUID id,
            @Nullable Long ifVersion,
            Command command,
            Function<Commendation, Change<Commendation, DomainEvent>> step) {
        return store.change(id, ifVersion, command, step);
    }

    List<Versioned<Commendation>> in(Set<UUID> wards, int limit) {
        return store.query(Filters.in("state.wardId", wards), Sorts.descending("_id"), limit);
    }
}
