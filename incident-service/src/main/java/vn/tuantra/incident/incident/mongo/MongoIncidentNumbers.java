package vn.tuantra.incident.incident.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.incident.incident.domain.IncidentNumbers;

/**
 * One document per series: the last number, and the incident it was drawn for until that incident has it. As long as
 * somebody holds it nothing more is drawn, so a crash leaves neither a gap nor a double.
 */
@Repository
class MongoIncidentNumbers implements IncidentNumbers {

    private static final String LAST = "last";
    private static final String HOLDER = "holder";
    private static final int MOST_ATTEMPTS = 1_000;

    private final MongoCollection<Document> series;

    MongoIncidentNumbers(MongoDatabase database) {
        this.series = database.getCollection("incident_numbers");
    }

    @Override
    public void give(String name, UUID incidentId, Recipient recipient) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Document drawn = draw(name, incidentId);
            if (drawn != null) {
                settle(drawn, incidentId, recipient);
                return;
            }
            finishFor(name, recipient);
        }
        throw new IllegalStateException("the series " + name + " is held by somebody else");
    }

    /** Absent when somebody holds the series. */
    private @Nullable Document draw(String name, UUID incidentId) {
        series.updateOne(
                Filters.eq("_id", name),
                Updates.combine(Updates.setOnInsert(LAST, 0L), Updates.setOnInsert(HOLDER, null)),
                new UpdateOptions().upsert(true));
        return series.findOneAndUpdate(
                Filters.and(Filters.eq("_id", name), Filters.eq(HOLDER, null)),
                Updates.combine(Updates.inc(LAST, 1L), Updates.set(HOLDER, incidentId)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    private void finishFor(String name, Recipient recipient) {
        Document held = series.find(Filters.eq("_id", name)).first();
        UUID holder = held == null ? null : held.get(HOLDER, UUID.class);
        if (held != null && holder != null) {
            settle(held, holder, recipient);
        }
    }

    private void settle(Document drawn, UUID incidentId, Recipient recipient) {
        String name = drawn.getString("_id");
        long number = drawn.getLong(LAST);
        Bson stillHeld = Filters.and(Filters.eq("_id", name), Filters.eq(LAST, number), Filters.eq(HOLDER, incidentId));
        boolean taken = recipient.take(incidentId, String.format(Locale.ROOT, "VV-%s-%04d", name, number));
        // Somebody else numbered this incident in the meantime: the number goes back, nobody drew a later one.
        Bson done =
                taken ? Updates.set(HOLDER, null) : Updates.combine(Updates.set(HOLDER, null), Updates.inc(LAST, -1L));
        series.updateOne(stillHeld, done);
    }
}
