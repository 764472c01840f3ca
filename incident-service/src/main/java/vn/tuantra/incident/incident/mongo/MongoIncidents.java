package vn.tuantra.incident.incident.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.PageCursor;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.IncidentSearch;
import vn.tuantra.incident.incident.domain.Incidents;

@Repository
class MongoIncidents implements Incidents {

    private static final String DUE = "state.alerting.nextEscalationAt";
    private static final String UNNUMBERED = "state.unnumberedSince";
    private static final String ABSORBING = "state.merge.absorbing";
    private static final String LEAVING = "state.merge.leaving";

    private final AggregateStore<Incident> store;

    MongoIncidents(AggregateStores stores) {
        this.store = stores.of(Incident.class, "incident", "incidents");
        store.ensureIndex(Indexes.ascending(DUE), true);
        store.ensureIndex(Indexes.ascending(UNNUMBERED), true);
        store.ensureIndex(Indexes.ascending(ABSORBING), true);
        store.ensureIndex(Indexes.ascending(LEAVING), true);
        store.ensureIndex(Indexes.ascending(SearchFilters.STATE), false);
        store.ensureIndex(Indexes.descending(SearchFilters.RECEIVED), false);
        store.ensureIndex(
                Indexes.compoundIndex(
                        Indexes.ascending(SearchFilters.WARD), Indexes.descending(SearchFilters.RECEIVED)),
                false);
    }

    @Override
    public Stored add(Command command, Change<Incident, IncidentEvent> reported) {
        return stored(store.create(reported.state().id(), command, reported));
    }

    @Override
    public Stored change(UUID id, Command command, Function<Incident, Change<Incident, IncidentEvent>> decision) {
        return stored(store.change(id, command, decision));
    }

    @Override
    public Stored change(Stored known, Command command, Function<Incident, Change<Incident, IncidentEvent>> decision) {
        Incident incident = known.incident();
        return stored(store.change(
                new Versioned<>(incident.id(), known.version(), known.sequence(), incident, known.replayed()),
                command,
                decision));
    }

    @Override
    public Stored get(UUID id) {
        return stored(store.get(id));
    }

    @Override
    public List<UUID> dueForEscalation(Instant now, int limit) {
        return store.query(Filters.lte(DUE, Date.from(now)), Sorts.ascending(DUE), limit).stream()
                .map(Versioned::id)
                .toList();
    }

    @Override
    public long overdue(Instant before) {
        return store.count(Filters.lt(DUE, Date.from(before)));
    }

    @Override
    public List<Stored> unnumbered(int limit) {
        return store.query(Filters.exists(UNNUMBERED), Sorts.ascending(UNNUMBERED, "_id"), limit).stream()
                .map(MongoIncidents::stored)
                .toList();
    }

    @Override
    public List<Incident> mergersUnderWay(int limit) {
        return store
                .query(Filters.or(Filters.exists(ABSORBING), Filters.exists(LEAVING)), Sorts.ascending("_id"), limit)
                .stream()
                .map(Versioned::state)
                .toList();
    }

    @Override
    public List<UUID> leftBehind(Map<UUID, List<UUID>> successors, int limit) {
        return store
                .query(SearchFilters.leftBehind(successors), Sorts.ascending(SearchFilters.RECEIVED, "_id"), limit)
                .stream()
                .map(Versioned::id)
                .toList();
    }

    @Override
    public List<Stored> search(IncidentSearch search, int limit) {
        return store.query(SearchFilters.of(search), PageCursor.order(SearchFilters.RECEIVED), limit).stream()
                .map(MongoIncidents::stored)
                .toList();
    }

    private static Stored stored(Versioned<Incident> versioned) {
        return new Stored(versioned.state(), versioned.version(), versioned.sequence(), versioned.replayed());
    }
}
