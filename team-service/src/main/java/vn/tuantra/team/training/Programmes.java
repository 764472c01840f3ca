package vn.tuantra.team.training;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.team.training.domain.Programme;

/** Every programme. */
@Component
class Programmes {

    private static final Bson IN_FORCE_FIRST = Sorts.ascending("state.status", "state.title", "_id");

    private final AggregateStore<Programme> store;
    private final Holdings<Programme> held;

    Programmes(AggregateStores stores, TrainingAccess access) {
        this.store = stores.of(Programme.class, "programme", "programmes");
        this.held = new Holdings<>("programme", store, Programme::unitId, access);
        store.ensureIndex(Indexes.ascending("state.status", "state.title", "_id"), false);
    }

    Versioned<Programme> adopt(Programme programme, Command command) {
        return store.create(programme.programmeId(), command, programme.adopted(command.by()));
    }

    /** @throws Refusal {@code NOT_FOUND}, {@code STALE_VERSION}; as the domain */
    Versioned<Programme> end(UUID id, @Nullable Long ifVersion, Caller caller, Command command) {
        return held.change(id, ifVersion, caller, command, programme -> programme.end(command.by()));
    }

    /** @throws Refusal {@code NOT_FOUND} */
    Versioned<Programme> visible(UUID id, Caller caller) {
        return held.visible(id, caller);
    }

    /**
     * The programme that a new course names.
     *
     * @throws Refusal {@code UNKNOWN_PROGRAMME}, also for one that the caller does not see
     */
    Programme named(UUID id, Caller caller) {
        return held.find(id, caller)
                .map(Versioned::state)
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_PROGRAMME", Map.of("field", "programmeId")));
    }

    List<Programme> list(Caller caller, int limit) {
        return held.list(caller, IN_FORCE_FIRST, limit);
    }
}
