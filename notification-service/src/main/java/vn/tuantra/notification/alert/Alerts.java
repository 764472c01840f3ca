package vn.tuantra.notification.alert;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.PageCursor;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.alert.AlertEvent;

/** The alerts of all units. */
@Repository
public class Alerts {

    private static final Actor SELF = new Actor("notification-service", "SYSTEM", null);
    private static final Command RECORD = Command.ofSystem(SELF, "record", "alert");
    private static final String RECORDED = "state.recordedAt";
    private static final int REPLAY_LIMIT = 10_000;

    private final AggregateStore<Alert> store;

    Alerts(AggregateStores stores) {
        this.store = stores.of(Alert.class, "alert", "alerts");
        store.ensureIndex(Indexes.ascending("state.unitId", "state.partition", "state.offset"), false);
        store.ensureIndex(
                Indexes.compoundIndex(Indexes.ascending("state.unitId"), Indexes.descending(RECORDED)), false);
        store.ensureIndex(Indexes.ascending("state.incidentId"), false);
    }

    /** Stores the alerts of one fact by one write each, sent together; storing them again changes nothing. */
    List<Alert> record(List<Change<Alert, AlertEvent>> recorded) {
        Map<UUID, Change<Alert, ?>> changes = new LinkedHashMap<>();
        recorded.forEach(change -> changes.put(change.state().id(), change));
        return states(store.createAll(RECORD, changes));
    }

    public Optional<Alert> find(UUID id) {
        return store.find(id).map(Versioned::state);
    }

    /** The alerts about an incident because of which somebody must look. */
    public List<Alert> asking(UUID incidentId) {
        return states(asking(Set.of(incidentId)));
    }

    /** The same of several incidents, to be changed. */
    public List<Versioned<Alert>> asking(Collection<UUID> incidentIds) {
        return incidentIds.isEmpty()
                ? List.of()
                : store.query(
                        Filters.and(Filters.in("state.incidentId", incidentIds), Filters.exists("state.trigger")),
                        Sorts.ascending(RECORDED),
                        REPLAY_LIMIT);
    }

    /** Those of these that exist. */
    public List<Versioned<Alert>> findAll(Collection<UUID> ids) {
        return store.findAll(ids);
    }

    /** Everything that anybody was told about an incident, in the order in which it was stored. */
    public List<Alert> ofIncident(UUID incidentId) {
        return states(store.query(Filters.eq("state.incidentId", incidentId), Sorts.ascending(RECORDED), REPLAY_LIMIT));
    }

    /** What a person did to an alert. */
    public Alert command(UUID id, Command command, Function<Alert, Change<Alert, AlertEvent>> decision) {
        return store.change(id, command, decision).state();
    }

    /** What the service itself notes about an alert that it has in hand. */
    public Versioned<Alert> change(Versioned<Alert> known, Function<Alert, Change<Alert, AlertEvent>> decision) {
        return store.change(known, RECORD, decision);
    }

    /** What the service itself notes about an alert; false when there is no such alert (yet). */
    public boolean change(UUID id, Function<Alert, Change<Alert, AlertEvent>> decision) {
        try {
            store.change(id, RECORD, decision);
            return true;
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                return false;
            }
            throw refusal;
        }
    }

    /**
     * What units were told by the events at these offsets of a partition, in order; empty when there is more of it than
     * can be looked up at once, so that nobody takes a part for the whole.
     */
    public Optional<List<Alert>> ofUnits(Collection<UUID> unitIds, int partition, long fromOffset, long toOffset) {
        List<Alert> found = states(store.query(
                Filters.and(
                        Filters.in("state.unitId", unitIds),
                        Filters.eq("state.partition", partition),
                        Filters.gte("state.offset", fromOffset),
                        Filters.lt("state.offset", toOffset)),
                Sorts.ascending("state.offset"),
                REPLAY_LIMIT));
        return found.size() < REPLAY_LIMIT ? Optional.of(found) : Optional.empty();
    }

    /** The newest of a unit, optionally of one incident, after a place in the list. */
    public List<Alert> newest(UUID unitId, @Nullable UUID incidentId, @Nullable PageCursor after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq("state.unitId", unitId)));
        if (incidentId != null) {
            filters.add(Filters.eq("state.incidentId", incidentId));
        }
        if (after != null) {
            filters.add(after.after(RECORDED));
        }
        return states(store.query(Filters.and(filters), PageCursor.order(RECORDED), limit));
    }

    private static List<Alert> states(List<Versioned<Alert>> stored) {
        return stored.stream().map(Versioned::state).toList();
    }
}
