package vn.tuantra.chassis.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

    /** So often in a row is no outage any more, as long as others get through. */
    private static final int POISON = 8;

    /** Sweeps that a document rests at most, as a power of two. */
    private static final int LONGEST_REST = 6;

    /** More than that at once is an outage of the broker, in which nobody overtakes anybody. */
    private static final int MOST_RESTING = 5_000;

    private final KafkaOutboxPublisher publisher;
    private final OutboxProperties properties;
    private final Clock clock;
    private final List<MongoCollection<Document>> collections = new CopyOnWriteArrayList<>();
    private final Map<UUID, Stuck> stuck = new ConcurrentHashMap<>();
    private final AtomicLong backlog = new AtomicLong();
    private Instant nextPatrol = Instant.MIN;

    /**
     * A document that could not be sent: it rests longer and longer, so that it does not take the place of younger ones.
     *
     * @param attempts so far
     */
    private record Stuck(int attempts, Instant restsUntil) {}

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

    /** Documents that could not be sent several times in a row: a person should look at them. */
    public long poisoned() {
        return stuck.values().stream().filter(each -> each.attempts() >= POISON).count();
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
        int found = 0;
        int cleared = 0;
        boolean full = false;
        List<UUID> failed = new ArrayList<>();
        List<UUID> resting = resting();
        for (MongoCollection<Document> collection : collections) {
            List<Document> waiting = waitingIn(collection, resting);
            found += waiting.size();
            full |= waiting.size() >= properties.batch();
            for (Document document : waiting) {
                UUID id = document.get("_id", UUID.class);
                if (publisher.publishNow(collection, id, OutboxEntry.pendingIn(document))) {
                    stuck.remove(id);
                    cleared++;
                } else {
                    failed.add(id);
                }
            }
        }
        if (!full) {
            // All that wait and do not rest were seen: whoever was not among them has been cleared by somebody else.
            Set<UUID> seen = Set.copyOf(failed);
            Set<UUID> atRest = Set.copyOf(resting);
            stuck.keySet().removeIf(id -> !seen.contains(id) && !atRest.contains(id));
        }
        makeRoom(failed, cleared > 0, full);
        backlog.set(found - cleared + (long) resting().size());
        if (cleared > 0) {
            LOG.info("relay sent the events of {} documents", cleared);
        }
        return cleared;
    }

    /**
     * Whoever fails while others get through is ill and rests longer and longer. When nobody gets through the broker is
     * away: then all are tried again at once, except that a full batch steps aside for the ones behind it.
     */
    private void makeRoom(List<UUID> failed, boolean othersGotThrough, boolean full) {
        Instant now = clock.instant();
        for (UUID id : failed) {
            int before = stuck.getOrDefault(id, new Stuck(0, Instant.MIN)).attempts();
            if (othersGotThrough) {
                int attempts = before + 1;
                Duration rest = properties.sweep().multipliedBy(1L << Math.min(attempts, LONGEST_REST));
                stuck.put(id, new Stuck(attempts, attempts == 1 ? Instant.MIN : now.plus(rest)));
                if (attempts == POISON) {
                    LOG.error("the events of document {} could not be sent {} times", id, attempts);
                }
            } else if (full) {
                stuck.put(id, new Stuck(before, now.plus(properties.sweep().multipliedBy(2))));
            }
        }
    }

    private List<UUID> resting() {
        Instant now = clock.instant();
        return stuck.entrySet().stream()
                .filter(each -> now.isBefore(each.getValue().restsUntil()))
                .map(Map.Entry::getKey)
                .limit(MOST_RESTING)
                .toList();
    }

    private List<Document> waitingIn(MongoCollection<Document> collection, List<UUID> resting) {
        Date cutoff = Date.from(clock.instant().minus(properties.grace()));
        return collection
                .find(Filters.and(Filters.lt("outbox.at", cutoff), Filters.nin("_id", resting)))
                .sort(Sorts.ascending("outbox.at"))
                .limit(properties.batch())
                .into(new ArrayList<>());
    }
}
