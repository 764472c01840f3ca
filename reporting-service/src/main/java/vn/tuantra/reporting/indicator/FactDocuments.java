package vn.tuantra.reporting.indicator;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.tuantra.chassis.store.StoreFailures;

/** One document per thing, made of its facts in whatever order and however often they come. */
public final class FactDocuments {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

    private FactDocuments() {}

    /**
     * What one event leaves behind.
     *
     * @param update that gives the same result in whatever order it is applied with the others
     */
    public record Fact(UUID id, long sequence, Bson update) {

        private Bson notYetApplied() {
            return Filters.and(Filters.eq("_id", id), Filters.ne("applied", sequence));
        }

        private Bson whole() {
            return Updates.combine(Updates.addToSet("applied", sequence), update);
        }
    }

    /** Applies a fact in one write; once applied, applying it again changes nothing. */
    public static void apply(MongoCollection<Document> facts, Fact fact) {
        try {
            facts.updateOne(fact.notYetApplied(), fact.whole(), UPSERT);
        } catch (MongoException e) {
            if (!StoreFailures.isDuplicateKey(e)) {
                throw e;
            }
            // Either this fact is in the document already, or another one made the document a moment ago.
            facts.updateOne(fact.notYetApplied(), fact.whole());
        }
    }

    /** Applies many facts in one round trip, each as {@link #apply} does. */
    public static void applyAll(MongoCollection<Document> facts, List<Fact> batch) {
        if (batch.isEmpty()) {
            return;
        }
        List<UpdateOneModel<Document>> writes = batch.stream()
                .map(fact -> new UpdateOneModel<Document>(fact.notYetApplied(), fact.whole(), UPSERT))
                .toList();
        try {
            facts.bulkWrite(writes, IN_ANY_ORDER);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            e.getWriteErrors().forEach(error -> apply(facts, batch.get(error.getIndex())));
        }
    }
}
