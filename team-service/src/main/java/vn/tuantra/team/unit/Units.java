package vn.tuantra.team.unit;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;

/** The stored units. */
@Component
class Units {

    private static final int MOST = 100_000;

    private final AggregateStore<Unit> store;

    Units(AggregateStores stores) {
        this.store = stores.of(Unit.class, "unit", "units");
        store.unique(Units::codeUsed, "code", "validFrom");
        store.ensureIndex(Indexes.ascending("state.parentId"), true);
    }

    Optional<Versioned<Unit>> find(UUID id) {
        return store.find(id);
    }

    Versioned<Unit> get(UUID id) {
        return store.get(id);
    }

    /**
     * Stores a unit that was not there.
     *
     * @throws Refusal {@code UNIT_CODE_USED}, {@code ID_ALREADY_USED}
     */
    Versioned<Unit> create(Unit unit, Command command) {
        return store.create(unit.unitId(), command, Change.of(unit, unit.changed()));
    }

    /** Replaces a unit's state, except its area; an equal state changes nothing and publishes nothing. */
    Versioned<Unit> replace(Unit unit, @Nullable Long ifVersion, Command command) {
        return store.change(unit.unitId(), ifVersion, command, current -> current.become(unit.keepingAreaOf(current)));
    }

    Versioned<Unit> change(
            UUID id, @Nullable Long ifVersion, Command command, Function<Unit, Change<Unit, DomainEvent>> decision) {
        return store.change(id, ifVersion, command, decision);
    }

    List<Unit> ofCode(String code) {
        return query(Filters.eq("state.code", code)).stream()
                .map(Versioned::state)
                .toList();
    }

    /** Those that have it as their parent, whenever. */
    List<Unit> below(UUID parentId) {
        return query(Filters.eq("state.parentId", parentId)).stream()
                .map(Versioned::state)
                .toList();
    }

    /** Units that match, in the order of their codes; as many as a city has. */
    List<Versioned<Unit>> query(Bson filter) {
        return store.query(filter, Sorts.ascending("state.code"), MOST);
    }

    private static Refusal codeUsed(Unit unit) {
        return Refusal.conflict(
                "UNIT_CODE_USED", Map.of("field", "code", "unitCode", unit.code(), "validFrom", unit.validFrom()));
    }
}
