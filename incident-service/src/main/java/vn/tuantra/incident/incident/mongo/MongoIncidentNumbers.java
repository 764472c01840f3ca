package vn.tuantra.incident.incident.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.store.StoreFailures;
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
    public void give(String name, List<UUID> incidentIds, Recipient recipient) {
        List<UUID> left = incidentIds;
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            if (attempt == MOST_ATTEMPTS) {
                throw new IllegalStateException("the series " + name + " is held by somebody else");
            }
            Document drawn = draw(name, left.getFirst());
            if (drawn == null) {
                finishFor(name, recipient);
            } else {
                left = giveFrom(drawn, left, recipient);
                attempt = 0;
            }
        }
    }

    /**
     * Each incident hands the series to the next one as it takes its number: one write for both.
     *
     * @return those left over because somebody finished for this process, which was slow
     */
    private List<UUID> giveFrom(Document first, List<UUID> incidentIds, Recipient recipient) {
        Document drawn = first;
        int given = 0;
        while (drawn != null) {
            UUID next = given + 1 < incidentIds.size() ? incidentIds.get(given + 1) : null;
            drawn = settle(drawn, incidentIds.get(given), next, recipient);
            given++;
        }
        return incidentIds.subList(given, incidentIds.size());
    }

    /** Absent when somebody holds the series. */
    private @Nullable Document draw(String name, UUID incidentId) {
        try {
            return series.findOneAndUpdate(
                    Filters.and(Filters.eq("_id", name), Filters.eq(HOLDER, null)),
                    Updates.combine(Updates.inc(LAST, 1L), Updates.set(HOLDER, incidentId)),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        } catch (MongoException e) {
            // It is there and has a holder, so there was nothing to change and no second one may be made.
            if (StoreFailures.isDuplicateKey(e)) {
                return null;
            }
            throw e;
        }
    }

    private void finishFor(String name, Recipient recipient) {
        Document held = series.find(Filters.eq("_id", name)).first();
        UUID holder = held == null ? null : held.get(HOLDER, UUID.class);
        if (held != null && holder != null) {
            settle(held, holder, null, recipient);
        }
    }

    /** @return the series as the next incident holds it; absent without a next one, or when somebody else has settled it */
    private @Nullable Document settle(Document drawn, UUID incidentId, @Nullable UUID next, Recipient recipient) {
        String name = drawn.getString("_id");
        long number = drawn.getLong(LAST);
        boolean taken = recipient.take(incidentId, String.format(Locale.ROOT, "VV-%s-%04d", name, number));
        // Somebody else numbered this incident in the meantime: the number goes back, nobody drew a later one.
        long more = (taken ? 0L : -1L) + (next == null ? 0L : 1L);
        Document settled = series.findOneAndUpdate(
                Filters.and(Filters.eq("_id", name), Filters.eq(LAST, number), Filters.eq(HOLDER, incidentId)),
                Updates.combine(Updates.set(HOLDER, next), Updates.inc(LAST, more)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return next == null ? null : settled;
    }
}
