package vn.tuantra.patrol.patrol.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.PageCursor;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.patrol.PatrolEvent;
import vn.tuantra.patrol.patrol.application.Patrols;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;

@Repository
class MongoPatrols implements Patrols {

    private static final String START = "state.plannedStart";

    private final AggregateStore<Patrol> store;

    MongoPatrols(AggregateStores stores) {
        this.store = stores.of(Patrol.class, "patrol", "patrols");
        store.ensureIndex(Indexes.ascending("state.residentialGroupId", START), false);
        store.ensureIndex(Indexes.ascending("state.teamId", START), false);
    }

    @Override
    public Versioned<Patrol> get(PatrolId id) {
        return store.get(id.value());
    }

    @Override
    public Versioned<Patrol> add(Command command, Change<Patrol, PatrolEvent> planned) {
        return store.create(planned.state().patrolId().value(), command, planned);
    }

    @Override
    public Versioned<Patrol> change(
            PatrolId id, Command command, Function<Patrol, Change<Patrol, PatrolEvent>> decision) {
        return store.change(id.value(), command, decision);
    }

    @Override
    public List<Patrol> find(Filter filter) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.in("state.residentialGroupId", filter.units()));
        if (filter.teamId() != null) {
            filters.add(Filters.eq("state.teamId", filter.teamId()));
        }
        if (filter.status() != null) {
            filters.add(Filters.eq("state.status", filter.status().name()));
        }
        PageCursor after = filter.after();
        if (after != null) {
            filters.add(after.after(START));
        }
        return store.query(Filters.and(filters), PageCursor.order(START), filter.limit()).stream()
                .map(Versioned::state)
                .toList();
    }
}
