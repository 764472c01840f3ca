package vn.tuantra.chassis.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import vn.tuantra.chassis.outbox.OutboxEntries;
import vn.tuantra.chassis.outbox.OutboxPublisher;
import vn.tuantra.chassis.outbox.OutboxRelay;

/** Makes the stores of a service; every collection made here is swept by the relay. */
public final class AggregateStores {

    private final MongoDatabase database;
    private final StateMapper mapper;
    private final OutboxEntries entries;
    private final OutboxPublisher publisher;
    private final OutboxRelay relay;
    private final IndexCreation indexes;

    AggregateStores(
            MongoDatabase database,
            StateMapper mapper,
            OutboxEntries entries,
            OutboxPublisher publisher,
            OutboxRelay relay,
            IndexCreation indexes) {
        this.database = database;
        this.mapper = mapper;
        this.entries = entries;
        this.publisher = publisher;
        this.relay = relay;
        this.indexes = indexes;
    }

    /**
     * The aggregates of one kind.
     *
     * @param resource the noun used in refusals and in the audit trail
     */
    public <S> AggregateStore<S> of(Class<S> type, String resource, String collectionName) {
        MongoCollection<Document> collection = database.getCollection(collectionName);
        AggregateStore<S> store = new AggregateStore<>(type, resource, collection, mapper, entries, publisher, indexes);
        relay.watch(collection);
        return store;
    }
}
