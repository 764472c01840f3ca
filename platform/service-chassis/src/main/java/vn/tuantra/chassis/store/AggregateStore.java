package vn.tuantra.chassis.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.outbox.OutboxEntries;
import vn.tuantra.chassis.outbox.OutboxEntry;
import vn.tuantra.chassis.outbox.OutboxPublisher;

/**
 * Aggregates of one kind, each stored as one document together with its unpublished events: one single-document write
 * is the whole transaction. After the write the pending events are handed to the publisher, which does not hold up the
 * caller. Guarantees: an accepted command's events are published at least once and, per aggregate, first occurrences
 * are in order; a repeated command changes nothing.
 *
 * <p>Thread-safe. Throws {@link com.mongodb.MongoException} when the store is away.
 */
public final class AggregateStore<S> {

    private static final Logger LOG = LoggerFactory.getLogger(AggregateStore.class);
    private static final int MAX_ATTEMPTS = 200;

    private final Class<S> type;
    private final String resource;
    private final MongoCollection<Document> collection;
    private final StateMapper mapper;
    private final OutboxEntries entries;
    private final OutboxPublisher publisher;
    private final IndexCreation indexes;
    private final UniqueRules<S> rules;

    AggregateStore(
            Class<S> type,
            String resource,
            MongoCollection<Document> collection,
            StateMapper mapper,
            OutboxEntries entries,
            OutboxPublisher publisher,
            IndexCreation indexes) {
        this.type = type;
        this.resource = resource;
        this.collection = collection;
        this.mapper = mapper;
        this.entries = entries;
        this.publisher = publisher;
        this.indexes = indexes;
        this.rules = new UniqueRules<>(resource, collection, indexes);
        ensureIndex(Indexes.ascending("outbox.at"), true);
    }

    /** An index on fields of the state, given as {@code state.…}; sparse ones leave out documents without the field. */
    public void ensureIndex(Bson keys, boolean sparse) {
        indexes.ensure(collection, keys, new IndexOptions().sparse(sparse));
    }

    /**
     * A rule over all aggregates of the kind: no two have the same values in these fields. It holds in the one write
     * that could break it, whether that creates or changes.
     *
     * @param refusal what to say about the state that breaks it
     * @param fields of the state, without {@code state.}; the elements of a list are compared one by one
     */
    public void unique(Function<S, Refusal> refusal, String... fields) {
        rules.add(refusal, false, fields);
    }

    /** The same for fields that not every aggregate has. */
    public void uniqueWherePresent(Function<S, Refusal> refusal, String... fields) {
        rules.add(refusal, true, fields);
    }

    public Optional<Versioned<S>> find(UUID id) {
        return Optional.ofNullable(collection.find(Filters.eq("_id", id)).first())
                .map(this::read);
    }

    /** Like {@link #find}, refusing what does not exist. */
    public Versioned<S> get(UUID id) {
        return find(id).orElseThrow(() -> Refusal.notFound(resource));
    }

    /**
     * States that match, at most {@code limit}. Field names start with {@code state.}. One that cannot be read any more is
     * left out and logged: it must not take all the others with it.
     */
    public List<Versioned<S>> query(Bson filter, Bson sort, int limit) {
        List<Versioned<S>> readable = List.of();
        int unreadable = 0;
        int before;
        do {
            before = unreadable;
            List<Document> found =
                    collection.find(filter).sort(sort).limit(limit + before).into(new ArrayList<>());
            readable =
                    found.stream().map(this::readable).flatMap(Optional::stream).toList();
            unreadable = found.size() - readable.size();
            // Whoever pages must get a full page as long as there is more.
        } while (unreadable > before);
        return readable;
    }

    public long count(Bson filter) {
        return collection.countDocuments(filter);
    }

    /**
     * Stores a new aggregate. The same command again returns what is stored, marked as replayed.
     *
     * @throws Refusal {@code ID_ALREADY_USED} when the id belongs to something else; what a {@link #unique} rule says
     */
    public Versioned<S> create(UUID id, Command command, Change<S, ?> change) {
        indexes.requireRules(collection);
        List<OutboxEntry> pending = entries.of(change.events(), 0, command, id);
        try {
            collection.insertOne(fresh(id, command, change, pending));
        } catch (MongoWriteException e) {
            if (StoreFailures.isDuplicateKey(e)) {
                return alreadyCreated(id, command, change.state(), e);
            }
            throw e;
        }
        publisher.publish(collection, id, pending);
        return new Versioned<>(id, 1, change.events().size(), change.state(), false);
    }

    /**
     * Stores several new aggregates by one command of the store, each as {@link #create} would; they need not all be new.
     *
     * @param changes by id
     * @return what is stored, in the order of the ids
     */
    public List<Versioned<S>> createAll(Command command, Map<UUID, Change<S, ?>> changes) {
        indexes.requireRules(collection);
        Map<UUID, List<OutboxEntry>> pending = new LinkedHashMap<>();
        List<Document> documents = new ArrayList<>();
        changes.forEach((id, change) -> {
            List<OutboxEntry> entries = this.entries.of(change.events(), 0, command, id);
            pending.put(id, entries);
            documents.add(fresh(id, command, change, entries));
        });
        Map<Integer, MongoException> refused = insertAll(documents);
        List<Versioned<S>> stored = new ArrayList<>();
        int index = 0;
        for (Map.Entry<UUID, Change<S, ?>> each : changes.entrySet()) {
            MongoException duplicate = refused.get(index++);
            if (duplicate == null) {
                publisher.publish(collection, each.getKey(), pending.getOrDefault(each.getKey(), List.of()));
                Change<S, ?> made = each.getValue();
                stored.add(new Versioned<>(each.getKey(), 1, made.events().size(), made.state(), false));
            } else {
                stored.add(
                        alreadyCreated(each.getKey(), command, each.getValue().state(), duplicate));
            }
        }
        return stored;
    }

    /** What could not be inserted because it is there, by its place. */
    private Map<Integer, MongoException> insertAll(List<Document> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
            return Map.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || !e.getWriteErrors().stream().allMatch(error -> StoreFailures.isDuplicateKey(error.getCode()))) {
                throw e;
            }
            return e.getWriteErrors().stream().collect(Collectors.toMap(BulkWriteError::getIndex, error -> e));
        }
    }

    /**
     * Carries out a command of the system itself on an aggregate that it has in hand: without reading it again, unless
     * something came in between.
     */
    public Versioned<S> change(Versioned<S> known, Command command, Function<S, ? extends Change<S, ?>> decision) {
        if (RememberedCommands.mayBeRepeated(command)) {
            return change(known.id(), command, decision);
        }
        indexes.requireRules(collection);
        Change<S, ?> change = decision.apply(known.state());
        if (change.events().isEmpty() && !change.quiet()) {
            return known;
        }
        return write(known.id(), known.version(), known.sequence(), command, change)
                ? known.after(change)
                : change(known.id(), command, decision);
    }

    /** Those of these that exist, in no order. */
    public List<Versioned<S>> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : query(Filters.in("_id", ids), Sorts.ascending("_id"), ids.size());
    }

    /**
     * Carries out a command on an aggregate: reads it, lets the domain decide, writes state and events if nothing came
     * in between, and decides again if something did.
     *
     * @throws Refusal whatever the domain refuses; {@code NOT_FOUND}; {@code IDEMPOTENCY_KEY_REUSED}
     */
    public Versioned<S> change(UUID id, Command command, Function<S, ? extends Change<S, ?>> decision) {
        return change(id, null, command, decision);
    }

    /** The same, refused with {@code STALE_VERSION} when the aggregate is not at that version any more. */
    public Versioned<S> change(
            UUID id, @Nullable Long ifVersion, Command command, Function<S, ? extends Change<S, ?>> decision) {
        indexes.requireRules(collection);
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Document current = collection.find(Filters.eq("_id", id)).first();
            if (current == null) {
                throw Refusal.notFound(resource);
            }
            if (RememberedCommands.contain(current, command)) {
                return read(current).asReplayed();
            }
            long version = current.getLong("version");
            requireVersion(ifVersion == null ? command.expects(id) : ifVersion, version);
            Change<S, ?> change = decision.apply(read(current).state());
            if (change.events().isEmpty() && !change.quiet()) {
                return read(current);
            }
            if (write(id, version, current.getLong("sequence"), command, change)) {
                return read(current).after(change);
            }
        }
        throw Refusal.conflict("TOO_MUCH_CONTENTION", Map.of("resource", resource));
    }

    private Document fresh(UUID id, Command command, Change<S, ?> change, List<OutboxEntry> pending) {
        return new Document("_id", id)
                .append("version", 1L)
                .append("sequence", (long) change.events().size())
                .append("state", mapper.write(change.state()))
                .append("creation", command.fingerprint())
                .append("outbox", pending.stream().map(OutboxEntry::toDocument).toList());
    }

    private static void requireVersion(@Nullable Long expected, long actual) {
        if (expected != null && expected != actual) {
            throw Refusal.conflict("STALE_VERSION", Map.of("expected", expected, "actual", actual));
        }
    }

    private boolean write(UUID id, long version, long sequence, Command command, Change<S, ?> change) {
        List<OutboxEntry> fresh = entries.of(change.events(), sequence, command, id);
        List<Bson> updates = new ArrayList<>(List.of(
                Updates.set("state", mapper.write(change.state())),
                Updates.inc("version", 1L),
                Updates.inc("sequence", (long) change.events().size())));
        if (!fresh.isEmpty()) {
            updates.add(Updates.pushEach(
                    "outbox", fresh.stream().map(OutboxEntry::toDocument).toList()));
        }
        RememberedCommands.update(command).ifPresent(updates::add);
        Document written = update(id, version, updates, change.state());
        if (written == null) {
            return false;
        }
        publisher.publish(collection, id, OutboxEntry.pendingIn(written));
        return true;
    }

    private @Nullable Document update(UUID id, long version, List<Bson> updates, S state) {
        try {
            return collection.findOneAndUpdate(
                    Filters.and(Filters.eq("_id", id), Filters.eq("version", version)),
                    Updates.combine(updates),
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        } catch (MongoException e) {
            throw StoreFailures.isDuplicateKey(e) ? rules.brokenBy(state, e) : e;
        }
    }

    private Versioned<S> alreadyCreated(UUID id, Command command, S wanted, MongoException cause) {
        Document existing = collection.find(Filters.eq("_id", id)).first();
        if (existing == null) {
            // Not the id but another unique field is taken.
            throw rules.brokenBy(wanted, cause);
        }
        if (!command.fingerprint().equals(existing.getString("creation"))) {
            Refusal refusal = Refusal.conflict("ID_ALREADY_USED", Map.of("resource", resource, "id", id));
            refusal.initCause(cause);
            throw refusal;
        }
        return read(existing).asReplayed();
    }

    private Optional<Versioned<S>> readable(Document document) {
        try {
            return Optional.of(read(document));
        } catch (RuntimeException e) {
            // Without its message, which may repeat what is stored.
            LOG.error(
                    "{} {} cannot be read: {}",
                    resource,
                    document.get("_id"),
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    private Versioned<S> read(Document document) {
        S state = mapper.read(type, document.get("state", Document.class));
        return new Versioned<>(
                document.get("_id", UUID.class),
                document.getLong("version"),
                document.getLong("sequence"),
                state,
                false);
    }
}
