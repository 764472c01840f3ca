package vn.tuantra.team.oversight;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.oversight.Look;
import vn.tuantra.chassis.oversight.Looks;
import vn.tuantra.chassis.store.Page;

/**
 * Writes down every look at personal data before it happens: by person and with its purpose in the book of looks and in
 * the audit trail, and with the words that somebody gave as a reason only here, because they may name a person.
 */
@Component
public class Disclosures {

    private final Looks looks;
    private final MongoCollection<Document> reasons;
    private final Clock clock;

    Disclosures(Looks looks, MongoDatabase database, Clock clock) {
        this.looks = looks;
        this.reasons = database.getCollection("disclosures");
        this.clock = clock;
    }

    /** Somebody is about to be shown these persons and says why. */
    public void note(Command command, List<UUID> persons, Purpose purpose, String reason) {
        reasons.insertOne(new Document("_id", UUID.randomUUID())
                .append("persons", persons)
                .append("subject", command.by().subject())
                .append("action", command.action())
                .append("reason", reason)
                .append("at", Date.from(clock.instant())));
        note(command, persons, purpose);
    }

    /** The same where nobody is asked for words. */
    public void note(Command command, List<UUID> persons, Purpose purpose) {
        looks.note(command.because(purpose.name()), persons);
    }

    /** Who looked at a person, the newest first. */
    public Page<Look> at(UUID person, @Nullable String cursor, int limit) {
        return looks.at(person, cursor, limit);
    }
}
