package vn.tuantra.chassis.messaging;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Local copies of other services' aggregates, each with the last position seen. Reading and checking are one write: a
 * duplicate or an older state changes nothing.
 */
public final class Watermarks {

    private Watermarks() {}

    /**
     * Replaces the copy of an aggregate if this state is newer.
     *
     * @param copy the state without {@code _id} and {@code seen}
     * @return false when the state was a duplicate or older
     */
    public static boolean replaceIfNewer(
            MongoCollection<Document> copies, UUID aggregateId, long sequence, Document copy) {
        Document replacement = new Document(copy).append("_id", aggregateId).append("seen", sequence);
        Bson older = Filters.and(Filters.eq("_id", aggregateId), Filters.lt("seen", sequence));
        try {
            copies.replaceOne(older, replacement, new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // The upsert found no older copy and could not insert a second one: what is stored is as new or newer, or
            // it was inserted by another consumer a moment ago and may be older after all.
            return copies.replaceOne(older, replacement).getMatchedCount() > 0;
        }
    }
}
