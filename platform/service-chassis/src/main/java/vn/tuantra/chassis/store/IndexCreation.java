package vn.tuantra.chassis.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates indexes at start, and again and again those that could not be created: the store may be away, in an election,
 * or hold what an index forbids. One that fails holds up no other and ends no start. Until the last one exists the service
 * is not ready; a collection whose rule is missing takes no command, because the rule would not hold, and the others do.
 */
public final class IndexCreation {

    private static final Logger LOG = LoggerFactory.getLogger(IndexCreation.class);

    private final Map<String, Wanted> missing = new ConcurrentSkipListMap<>();

    /** @param rule whether two documents could break it, and not only be slow to find */
    private record Wanted(MongoNamespace collection, boolean rule, Runnable creation, String lastFailure) {

        Wanted failedWith(String failure) {
            return new Wanted(collection, rule, creation, failure);
        }
    }

    /** Creates the index now or as soon as possible. */
    public void ensure(MongoCollection<Document> collection, Bson keys, IndexOptions options) {
        CodecRegistry codecs = MongoClientSettings.getDefaultCodecRegistry();
        String name = collection.getNamespace().getCollectionName()
                + keys.toBsonDocument(Document.class, codecs).keySet();
        attempt(
                name,
                new Wanted(
                        collection.getNamespace(),
                        options.isUnique(),
                        () -> collection.createIndex(keys, options),
                        ""));
    }

    /** Names of the indexes that do not exist yet, with why. */
    public List<String> missing() {
        return missing.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().lastFailure())
                .toList();
    }

    /**
     * @throws StoreNotReady as long as a rule over this collection is missing
     */
    void requireRules(MongoCollection<Document> collection) {
        // Asked before every write; almost always there is nothing to look at.
        if (missing.isEmpty()) {
            return;
        }
        Set<String> rules = missing.entrySet().stream()
                .filter(each ->
                        each.getValue().rule() && each.getValue().collection().equals(collection.getNamespace()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!rules.isEmpty()) {
            throw new StoreNotReady(rules);
        }
    }

    void retry() {
        missing.forEach(this::attempt);
    }

    private void attempt(String name, Wanted wanted) {
        try {
            wanted.creation().run();
            if (missing.remove(name) != null) {
                LOG.info("index {} exists now", name);
            }
        } catch (MongoException e) {
            String failure = StoreFailures.describe(e);
            Wanted before = missing.put(name, wanted.failedWith(failure));
            if (before == null || !before.lastFailure().equals(failure)) {
                LOG.warn("index {} could not be created, will be tried again: {}", name, failure);
            }
        }
    }
}
