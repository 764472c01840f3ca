package vn.tuantra.patrol.position;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;

/** The newest position of each patrol. Where somebody walked is no matter for the audit trail. */
@Repository
class Positions {

    private static final Command NOTE =
            Command.ofSystem(new Actor("patrol-service", "SYSTEM", null), "position", "patrol");

    private final AggregateStore<Position> store;

    private final MongoCollection<Document> collection;

    Positions(AggregateStores stores, MongoDatabase database) {
        this.collection = database.getCollection("positions");
        this.store = stores.of(Position.class, "position", "positions");
    }

    /** Keeps whichever is newer and returns it. */
    Position put(Position position) {
        if (store.find(position.patrolId()).isEmpty()) {
            try {
                return store.create(position.patrolId(), NOTE, position.known()).state();
            } catch (Refusal somebodyWasFaster) {
                // The other one is there now; fall through to the comparison.
            }
        }
        return store.change(position.patrolId(), NOTE, known -> known.movedTo(position))
                .state();
    }

    Optional<Position> find(UUID patrolId) {
        return store.find(patrolId).map(Versioned::state);
    }

    /** Those of so many patrols. */
    List<Position> of(List<UUID> patrolIds) {
        return store.query(Filters.in("_id", patrolIds), Sorts.ascending("_id"), patrolIds.size()).stream()
                .map(Versioned::state)
                .toList();
    }

    /** Nobody has to know any more where somebody was then. */
    void forgetBefore(Instant moment) {
        collection.deleteMany(Filters.lt("state.at", moment));
    }
}
