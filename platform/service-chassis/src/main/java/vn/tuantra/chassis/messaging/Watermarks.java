package vn.tuantra.chassis.messaging;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.UUID;
import org.bson.Document;

/**
 * Local copies of other services' aggregates, each with the last position seen. Reading and checking are one write: a
 * duplicate or an older state changes nothing.
 */
public final class Watermarks {

    private static final int DUPLICATE_KEY = 11000;

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
        try {
            copies.replaceOne(
                    Filters.and(Filters.eq("_id", aggregateId), Filters.lt("seen", sequence)),
                    replacement,
                    new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            return rethrowUnlessDuplicate(e.getError().getCode(), e);
        } catch (MongoCommandException e) {
            return rethrowUnlessDuplicate(e.getErrorCode(), e);
        }
    }

    private static boolean rethrowUnlessDuplicate(int code, RuntimeException e) {
        // The upsert found no older copy and tried to insert a second one: what is stored is as new or newer.
        if (code == DUPLICATE_KEY) {
            return false;
        }
        throw e;
    }
}
