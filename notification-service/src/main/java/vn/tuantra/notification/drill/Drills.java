package vn.tuantra.notification.drill;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;

/** All drills. */
@Repository
class Drills {

    private static final Command NOTE =
            Command.ofSystem(new Actor("notification-service", "SYSTEM", null), "note", "drill");
    private static final int MOST_OPEN = 100;

    private final AggregateStore<Drill> store;

    Drills(AggregateStores stores) {
        this.store = stores.of(Drill.class, "drill", "drills");
        store.ensureIndex(Indexes.ascending("state.open"), false);
    }

    Versioned<Drill> start(Drill drill, Command command) {
        return store.create(drill.id(), command, drill.started(command.by()));
    }

    Optional<Drill> find(UUID id) {
        return store.find(id).map(Versioned::state);
    }

    void change(UUID id, Function<Drill, Change<Drill, DomainEvent>> decision) {
        store.change(id, NOTE, decision);
    }

    Drill command(UUID id, Command command, Function<Drill, Change<Drill, DomainEvent>> decision) {
        return store.change(id, command, decision).state();
    }

    void endDue(Instant now) {
        store.query(Filters.eq("state.open", true), Sorts.ascending("_id"), MOST_OPEN)
                .forEach(drill -> change(drill.id(), current -> current.ended(now)));
    }
}
