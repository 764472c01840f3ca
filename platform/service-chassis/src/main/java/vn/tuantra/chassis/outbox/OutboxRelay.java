package vn.tuantra.chassis.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what a crash or an outage left behind: looks for documents whose oldest entry is older than a grace period and
 * publishes all their entries in order. One failing document does not hold back the others. Several relays at once only
 * produce duplicates, which consumers skip.
 */
public final class OutboxRelay {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final KafkaOutboxPublisher publisher;
    private final OutboxProperties properties;
    private final Clock clock;
    private final List<MongoCollection<Document>> collections = new CopyOnWriteArrayList<>();
    private final AtomicLong backlog = new AtomicLong();
    private Instant nextPatrol = Instant.MIN;

    OutboxRelay(KafkaOutboxPublisher publisher, OutboxProperties properties, Clock clock) {
        this.publisher = publisher;
        this.properties = properties;
        this.clock = clock;
    }

    /** Adds a collection to the sweep. */
    public void watch(MongoCollection<Document> collection) {
        collections.add(collection);
    }

    /** Documents that the last sweep could not clear. */
    public long backlog() {
        return backlog.get();
    }

    /**
     * Sweeps at once when this process has left something behind, and otherwise from time to time for what another
     * process may have left. A process that starts sweeps first of all.
     */
    void sweepIfNeeded() {
        boolean leftBehind = publisher.takeLeftBehind();
        Instant now = clock.instant();
        if (leftBehind || backlog.get() > 0 || !now.isBefore(nextPatrol)) {
            nextPatrol = now.plus(properties.patrol());
            sweep();
        }
    }

    /** One sweep over all collections; returns how many documents were cleared. */
    public int sweep() {
        long found = 0;
        int cleared = 0;
        for (MongoCollection<Document> collection : collections) {
            List<Document> waiting = waitingIn(collection);
            found += waiting.size();
            for (Document document : waiting) {
                if (publisher.publishNow(
                        collection, document.get("_id", UUID.class), OutboxEntry.pendingIn(document))) {
                    cleared++;
                }
            }
        }
        backlog.set(found - cleared);
        if (cleared > 0) {
            LOG.info("relay sent the events of {} documents", cleared);
        }
        return cleared;
    }

    private List<Document> waitingIn(MongoCollection<Document> collection) {
        Date cutoff = Date.from(clock.instant().minus(properties.grace()));
        return collection
                .find(Filters.lt("outbox.at", cutoff))
                .sort(Sorts.ascending("outbox.at"))
                .limit(properties.batch())
                .into(new ArrayList<>());
    }
}
