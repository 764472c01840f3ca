package vn.tuantra.chassis.outbox;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Sends the pending events of one document. */
@FunctionalInterface
public interface OutboxPublisher {

    /**
     * Sends the entries in order without holding up the caller, and removes them from the document once the broker has
     * them. Entries that cannot be sent stay for the relay.
     *
     * @param pending <em>all</em> unsent entries of the document, oldest first: sending only some would let events
     *     overtake each other
     */
    void publish(MongoCollection<Document> collection, UUID documentId, List<OutboxEntry> pending);
}
