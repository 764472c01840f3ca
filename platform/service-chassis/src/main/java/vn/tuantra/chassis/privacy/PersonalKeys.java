package vn.tuantra.chassis.privacy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.bson.Document;
import vn.tuantra.chassis.store.StoreFailures;

/**
 * The keys of the records that hold personal data, each wrapped by the master key. Destroying a key makes its record
 * unreadable everywhere, in events' copies and in backups of the data alike; backups of this collection must therefore
 * be kept no longer than the retention allows ({@code docs/operations.md}).
 */
public final class PersonalKeys {

    private static final String WRAPPED = "key";
    private static final String MASTER = "master";
    private static final String SHREDDED_AT = "shreddedAt";

    private final MongoCollection<Document> keys;
    private final MasterKeys masters;
    private final Clock clock;

    PersonalKeys(MongoDatabase database, MasterKeys masters, Clock clock) {
        this.keys = database.getCollection("personal_keys");
        this.masters = masters;
        this.clock = clock;
    }

    /**
     * The key of a record, made when it has none. Two callers at once get the same one.
     *
     * @throws PersonalDataShredded when the record's key was destroyed
     */
    public PersonalKey obtain(UUID recordId) {
        return find(recordId).orElseGet(() -> make(recordId));
    }

    /** Empty when the record never had a key or it was destroyed. */
    public Optional<PersonalKey> find(UUID recordId) {
        return Optional.ofNullable(keys.find(Filters.eq(recordId)).first())
                .map(stored -> stored.getString(WRAPPED) == null ? null : unwrap(recordId, stored));
    }

    /** Destroys the key for good; false when there was none (any more). */
    public boolean shred(UUID recordId) {
        return keys.updateOne(
                                Filters.and(Filters.eq(recordId), Filters.exists(WRAPPED)),
                                Updates.combine(
                                        Updates.unset(WRAPPED),
                                        Updates.unset(MASTER),
                                        Updates.set(SHREDDED_AT, Date.from(clock.instant()))))
                        .getModifiedCount()
                == 1;
    }

    /** Whoever comes first makes the key; whoever comes second reads it. What an upsert returns is not trusted. */
    private PersonalKey make(UUID recordId) {
        String wrapped = AesGcm.seal(masters.current(), place(recordId), AesGcm.newKey());
        try {
            keys.insertOne(
                    new Document("_id", recordId).append(WRAPPED, wrapped).append(MASTER, masters.currentName()));
        } catch (MongoException e) {
            if (!StoreFailures.isDuplicateKey(e)) {
                throw e;
            }
        }
        return find(recordId).orElseThrow(() -> new PersonalDataShredded(recordId));
    }

    private PersonalKey unwrap(UUID recordId, Document stored) {
        SecretKey master = masters.named(stored.getString(MASTER));
        return new PersonalKey(recordId, AesGcm.key(AesGcm.open(master, place(recordId), stored.getString(WRAPPED))));
    }

    private static String place(UUID recordId) {
        return "key/" + recordId;
    }
}
