package vn.tuantra.reporting.indicator;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.tuantra.chassis.store.StoreFailures;

/** One document per thing, made of its facts in whatever order and however often they come. */
public final class FactDocuments {

    private FactDocuments() {}

    /**
     * Applies a fact in one write; once applied, applying it again changes nothing.
     *
     * @param update that gives the same result in whatever order it is applied with the others
     */
    public static void apply(MongoCollection<Document> facts, UUID id, long sequence, Bson update) {
        Bson notYet = Filters.and(Filters.eq("_id", id), Filters.ne("applied", sequence));
        Bson all = Updates.combine(Updates.addToSet("applied", sequence), update);
        try {
            facts.updateOne(notYet, all, new UpdateOptions().upsert(true));
        } catch (MongoException e) {
            if (!StoreFailures.isDuplicateKey(e)) {
                throw e;
            }
            // Either this fact is in the document already, or another one made the document a moment ago.
            facts.updateOne(notYet, all);
        }
    }
}
