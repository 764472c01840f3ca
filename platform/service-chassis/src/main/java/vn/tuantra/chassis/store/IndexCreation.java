package vn.tuantra.chassis.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates indexes at start, and again and again those that could not be created: the store may be away, in an election,
 * or hold what an index forbids. One that fails holds up no other and ends no start; until the last one exists the
 * service is not ready and its stores take no command, because a rule that is an index would not hold.
 */
public final class IndexCreation {

    private static final Logger LOG = LoggerFactory.getLogger(IndexCreation.class);

    private final Map<String, Wanted> missing = new ConcurrentSkipListMap<>();

    private record Wanted(Runnable creation, String lastFailure) {}

    /** Creates the index now or as soon as possible. */
    public void ensure(MongoCollection<Document> collection, Bson keys, IndexOptions options) {
        CodecRegistry codecs = MongoClientSettings.getDefaultCodecRegistry();
        String name = collection.getNamespace().getCollectionName()
                + keys.toBsonDocument(Document.class, codecs).keySet();
        attempt(name, () -> collection.createIndex(keys, options));
    }

    /** Names of the indexes that do not exist yet, with why. */
    public List<String> missing() {
        return missing.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().lastFailure())
                .toList();
    }

    /**
     * @throws StoreNotReady as long as an index is missing
     */
    void requireComplete() {
        if (!missing.isEmpty()) {
            throw new StoreNotReady(missing.keySet());
        }
    }

    void retry() {
        missing.forEach((name, wanted) -> attempt(name, wanted.creation()));
    }

    private void attempt(String name, Runnable creation) {
        try {
            creation.run();
            if (missing.remove(name) != null) {
                LOG.info("index {} exists now", name);
            }
        } catch (MongoException e) {
            String failure = StoreFailures.describe(e);
            Wanted before = missing.put(name, new Wanted(creation, failure));
            if (before == null || !before.lastFailure().equals(failure)) {
                LOG.warn("index {} could not be created, will be tried again: {}", name, failure);
            }
        }
    }
}
