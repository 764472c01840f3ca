package vn.tuantra.chassis.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Entries that the broker has and the store still holds. They are removed together, some milliseconds later: one command
 * of the store for all documents of that moment instead of one each. What a crash leaves is sent once more, and
 * consumers skip what they have seen.
 */
final class SentEntries {

    private static final Logger LOG = LoggerFactory.getLogger(SentEntries.class);
    private static final BulkWriteOptions TOGETHER = new BulkWriteOptions().ordered(false);

    private final Executor executor;
    private final long pauseNanos;
    private final Runnable onFailure;
    private final Set<UUID> sent = ConcurrentHashMap.newKeySet();
    private final Object lock = new Object();
    private Map<MongoCollection<Document>, Map<UUID, Set<UUID>>> waiting = new HashMap<>();
    private boolean scheduled;

    /**
     * @param pauseNanos how long removals wait for others
     * @param onFailure told when entries stay in the store although they were sent
     */
    SentEntries(Executor executor, long pauseNanos, Runnable onFailure) {
        this.executor = executor;
        this.pauseNanos = pauseNanos;
        this.onFailure = onFailure;
    }

    /** Whether the broker has the entry already. */
    boolean contains(UUID entryId) {
        return sent.contains(entryId);
    }

    /** Removes the entries of a document soon. */
    void add(MongoCollection<Document> collection, UUID documentId, Collection<UUID> entryIds) {
        sent.addAll(entryIds);
        boolean first;
        synchronized (lock) {
            waiting.computeIfAbsent(collection, key -> new HashMap<>())
                    .computeIfAbsent(documentId, key -> new HashSet<>())
                    .addAll(entryIds);
            first = !scheduled;
            scheduled = true;
        }
        if (first) {
            executor.execute(() -> {
                LockSupport.parkNanos(pauseNanos);
                flush();
            });
        }
    }

    /** Removes what waits now. */
    void flush() {
        Map<MongoCollection<Document>, Map<UUID, Set<UUID>>> round;
        synchronized (lock) {
            round = waiting;
            waiting = new HashMap<>();
            scheduled = false;
        }
        round.forEach(this::remove);
    }

    private void remove(MongoCollection<Document> collection, Map<UUID, Set<UUID>> documents) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        documents.forEach((id, entries) -> updates.add(
                new UpdateOneModel<>(Filters.eq("_id", id), Updates.pull("outbox", Filters.in("id", entries)))));
        try {
            collection.bulkWrite(updates, TOGETHER);
        } catch (RuntimeException e) {
            onFailure.run();
            LOG.warn("sent events not yet removed from the outbox: {}", e.toString());
        } finally {
            documents.values().forEach(sent::removeAll);
        }
    }
}
