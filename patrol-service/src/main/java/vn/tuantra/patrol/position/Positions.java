package vn.tuantra.patrol.position;

import java.util.Optional;
import java.util.UUID;
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

    Positions(AggregateStores stores) {
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
}
