package vn.tuantra.notification.webhook;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.store.IndexCreation;

/**
 * What is on its way, and what could not be delivered. A delivery that succeeded leaves no trace here, so that the queue
 * stays as small as the trouble is.
 */
@Repository
class WebhookQueue {

    private static final String NEXT_AT = "nextAt";
    private static final String SUBSCRIPTION = "subscriptionId";
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final MongoCollection<Document> pending;
    private final MongoCollection<Document> dead;

    WebhookQueue(MongoDatabase database, IndexCreation indexes) {
        this.pending = database.getCollection("webhook_pending");
        this.dead = database.getCollection("webhook_dead");
        indexes.ensure(pending, Indexes.ascending(NEXT_AT), new IndexOptions());
        indexes.ensure(pending, Indexes.ascending(SUBSCRIPTION, NEXT_AT), new IndexOptions());
        indexes.ensure(dead, Indexes.ascending(SUBSCRIPTION), new IndexOptions());
    }

    /**
     * Queued once, all with one request: a hundred receivers must not wait for a hundred answers of the store.
     *
     * @return those that were not on their way to their receiver already
     */
    List<WebhookDelivery> add(List<WebhookDelivery> deliveries) {
        try {
            pending.insertMany(deliveries.stream().map(WebhookQueue::toDocument).toList(), UNORDERED);
            return deliveries;
        } catch (MongoBulkWriteException e) {
            Set<Integer> known = new HashSet<>();
            for (BulkWriteError error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                known.add(error.getIndex());
            }
            return IntStream.range(0, deliveries.size())
                    .filter(index -> !known.contains(index))
                    .mapToObj(deliveries::get)
                    .toList();
        }
    }

    /** The receivers for which something is due. */
    List<UUID> receiversDue(Instant now) {
        return pending.distinct(SUBSCRIPTION, Filters.lte(NEXT_AT, Date.from(now)), UUID.class)
                .into(new ArrayList<>());
    }

    /** Everything that is due for a receiver waits until then. */
    void postpone(UUID subscriptionId, Instant now, Instant until) {
        pending.updateMany(
                Filters.and(Filters.eq(SUBSCRIPTION, subscriptionId), Filters.lte(NEXT_AT, Date.from(now))),
                Updates.set(NEXT_AT, Date.from(until)));
    }

    /** What is due for a receiver, the longest waiting first. */
    List<WebhookDelivery> due(UUID subscriptionId, Instant now, int most) {
        return pending.find(Filters.and(Filters.eq(SUBSCRIPTION, subscriptionId), Filters.lte(NEXT_AT, Date.from(now))))
                .sort(Sorts.ascending(NEXT_AT))
                .limit(most)
                .map(WebhookQueue::read)
                .into(new ArrayList<>());
    }

    /** True for the one replica that may try it now. */
    boolean claim(WebhookDelivery delivery, Instant leaseUntil) {
        return pending.updateOne(
                                Filters.and(
                                        Filters.eq(delivery.id()), Filters.eq(NEXT_AT, Date.from(delivery.nextAt()))),
                                Updates.set(NEXT_AT, Date.from(leaseUntil)))
                        .getModifiedCount()
                == 1;
    }

    void done(UUID id) {
        pending.deleteOne(Filters.eq(id));
    }

    void again(WebhookDelivery delivery) {
        pending.replaceOne(Filters.eq(delivery.id()), toDocument(delivery));
    }

    /** Set aside first and taken out of the queue then, so that a crash in between loses nothing. */
    void bury(WebhookDelivery delivery) {
        dead.replaceOne(Filters.eq(delivery.id()), toDocument(delivery), new ReplaceOptions().upsert(true));
        done(delivery.id());
    }

    List<WebhookDelivery> dead(UUID subscriptionId, int most) {
        return dead.find(Filters.eq(SUBSCRIPTION, subscriptionId))
                .sort(Sorts.ascending("queuedAt"))
                .limit(most)
                .map(WebhookQueue::read)
                .into(new ArrayList<>());
    }

    /** Queued again first and taken out of the dead letters then. */
    void revive(WebhookDelivery delivery) {
        pending.replaceOne(Filters.eq(delivery.id()), toDocument(delivery), new ReplaceOptions().upsert(true));
        dead.deleteOne(Filters.eq(delivery.id()));
    }

    long countPending() {
        return pending.estimatedDocumentCount();
    }

    void forget(UUID subscriptionId) {
        pending.deleteMany(Filters.eq(SUBSCRIPTION, subscriptionId));
        dead.deleteMany(Filters.eq(SUBSCRIPTION, subscriptionId));
    }

    private static Document toDocument(WebhookDelivery delivery) {
        return new Document("_id", delivery.id())
                .append(SUBSCRIPTION, delivery.subscriptionId())
                .append("type", delivery.type())
                .append("body", delivery.body())
                .append("queuedAt", Date.from(delivery.queuedAt()))
                .append("attempts", delivery.attempts())
                .append(NEXT_AT, Date.from(delivery.nextAt()))
                .append("failure", delivery.failure());
    }

    private static WebhookDelivery read(Document stored) {
        return new WebhookDelivery(
                stored.get("_id", UUID.class),
                stored.get(SUBSCRIPTION, UUID.class),
                stored.getString("type"),
                stored.getString("body"),
                stored.getDate("queuedAt").toInstant(),
                stored.getInteger("attempts"),
                stored.getDate(NEXT_AT).toInstant(),
                stored.getString("failure"));
    }
}
