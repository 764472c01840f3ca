package vn.tuantra.notification.calling;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
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

    private final MongoCollection<Document> looks;

    DueLooks(MongoDatabase database, IndexCreation indexes) {
        this.looks = database.getCollection("alert_looks");
        indexes.ensure(looks, Indexes.ascending(AT), new IndexOptions());
    }

    /** Looks no later than then. */
    void at(UUID alertId, Instant at) {
        looks.updateOne(Filters.eq(alertId), Updates.min(AT, Date.from(at)), new UpdateOptions().upsert(true));
    }

    /** After a look: the next one, if this one was still the planned one. */
    void next(UUID alertId, Instant planned, @Nullable Instant next) {
        var thisLook = Filters.and(Filters.eq(alertId), Filters.eq(AT, Date.from(planned)));
        if (next == null) {
            looks.deleteOne(thisLook);
        } else {
            looks.updateOne(thisLook, Updates.set(AT, Date.from(next)));
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
