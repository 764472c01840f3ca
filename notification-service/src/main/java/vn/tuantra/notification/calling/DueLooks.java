package vn.tuantra.notification.calling;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.store.IndexCreation;

/**
 * When each unsettled alert must be looked at next: a small list beside the alerts, so that looking costs the same
 * however many alerts there ever were. An entry is written before its offset moves on, so none is lost; one too many
 * does no harm.
 */
@Repository
class DueLooks {

    private static final String AT = "at";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions TOGETHER = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> looks;

    DueLooks(MongoDatabase database, IndexCreation indexes) {
        this.looks = database.getCollection("alert_looks");
        indexes.ensure(looks, Indexes.ascending(AT), new IndexOptions());
    }

    /** Looks no later than then. */
    void at(UUID alertId, Instant at) {
        at(Map.of(alertId, at));
    }

    /** The same for several, by one command. */
    void at(Map<UUID, Instant> wanted) {
        write(wanted.entrySet().stream()
                .map(look -> new UpdateOneModel<Document>(
                        Filters.eq(look.getKey()), Updates.min(AT, Date.from(look.getValue())), UPSERT))
                .toList());
    }

    /** After a look: the next one, if this one was still the planned one. */
    record Next(UUID alertId, Instant planned, @Nullable Instant next) {}

    /** Writes down several by one command. */
    void next(Collection<Next> looked) {
        write(looked.stream().map(DueLooks::modelOf).toList());
    }

    private static WriteModel<Document> modelOf(Next look) {
        Bson thisLook = Filters.and(Filters.eq(look.alertId()), Filters.eq(AT, Date.from(look.planned())));
        return look.next() == null
                ? new DeleteOneModel<>(thisLook)
                : new UpdateOneModel<>(thisLook, Updates.set(AT, Date.from(look.next())));
    }

    private void write(List<? extends WriteModel<Document>> models) {
        if (!models.isEmpty()) {
            looks.bulkWrite(models, TOGETHER);
        }
    }

    /** What is due, the longest due first. */
    Map<UUID, Instant> due(Instant now, int most) {
        Map<UUID, Instant> due = new LinkedHashMap<>();
        looks.find(Filters.lte(AT, Date.from(now)))
                .sort(Sorts.ascending(AT))
                .limit(most)
                .forEach(look ->
                        due.put(look.get("_id", UUID.class), look.getDate(AT).toInstant()));
        return due;
    }
}
