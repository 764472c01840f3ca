package vn.tuantra.patrol.hotspot;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;

/** All hotspots. */
@Repository
class Hotspots {

    private static final int MOST = 1_000;

    private final AggregateStore<Hotspot> store;

    Hotspots(AggregateStores stores) {
        this.store = stores.of(Hotspot.class, "hotspot", "hotspots");
        store.ensureIndex(Indexes.ascending("state.wardIds"), false);
    }

    Optional<Versioned<Hotspot>> find(UUID id) {
        return store.find(id);
    }

    Versioned<Hotspot> put(Hotspot hotspot, @Nullable Long ifVersion, Command command) {
        return store.find(hotspot.id()).isPresent()
                ? store.change(hotspot.id(), ifVersion, command, known -> hotspot.told(command.by()))
                : store.create(hotspot.id(), command, hotspot.told(command.by()));
    }

    List<Hotspot> in(Collection<UUID> wardIds) {
        return store.query(Filters.in("state.wardIds", wardIds), Sorts.ascending("_id"), MOST).stream()
                .map(Versioned::state)
                .toList();
    }
}
