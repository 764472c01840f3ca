package vn.tuantra.incident.intake;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;

/** The registered sources. A change holds everywhere within some seconds. */
@Repository
class ReportSources {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST = 1000;

    private record Cached(Optional<ReportSource> source, Instant until) {}

    private final AggregateStore<ReportSource> store;
    private final MongoCollection<Document> usage;
    private final Clock clock;
    private final Map<String, Cached> cache = new ConcurrentHashMap<>();

    ReportSources(AggregateStores stores, MongoDatabase database, Clock clock) {
        this.store = stores.of(ReportSource.class, "source", "report_sources");
        this.usage = database.getCollection("report_source_usage");
        this.clock = clock;
    }

    /** Registers or changes a source. */
    Versioned<ReportSource> put(ReportSource source, Command command) {
        Versioned<ReportSource> stored = store.find(source.id()).isPresent()
                ? store.change(source.id(), command, before -> Change.quietly(source))
                : store.create(source.id(), command, Change.quietly(source));
        cache.remove(source.name());
        return stored;
    }

    Versioned<ReportSource> get(String name) {
        return store.get(ReportSource.idOf(name));
    }

    List<Versioned<ReportSource>> all() {
        return store.query(new Document(), Sorts.ascending("state.name"), MOST);
    }

    Optional<ReportSource> find(String name) {
        Instant now = clock.instant();
        Cached known = cache.get(name);
        if (known == null || now.isAfter(known.until())) {
            if (cache.size() > MOST) {
                cache.clear();
            }
            known = new Cached(store.find(ReportSource.idOf(name)).map(Versioned::state), now.plus(FRESH));
            cache.put(name, known);
        }
        return known.source();
    }

    /** Counts one more report of a source on a day and says how many there are with it. */
    long countOn(LocalDate day, UUID sourceId) {
        Document counted = usage.findOneAndUpdate(
                Filters.eq("_id", sourceId + "/" + day),
                Updates.inc("count", 1L),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return counted == null ? 1 : counted.getLong("count");
    }
}
