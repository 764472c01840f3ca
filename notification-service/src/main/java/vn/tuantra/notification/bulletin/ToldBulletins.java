package vn.tuantra.notification.bulletin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.tuantra.contract.bulletin.BulletinPublished;

/** Which items teams were told of, so that an event that comes twice is told once. */
@Repository
class ToldBulletins {

    private final MongoCollection<Document> told;
    private final Clock clock;

    ToldBulletins(MongoDatabase database, Clock clock) {
        this.told = database.getCollection("bulletins_told");
        this.clock = clock;
    }

    boolean contains(BulletinPublished published) {
        return told.countDocuments(Filters.eq(idOf(published))) > 0;
    }

    void add(BulletinPublished published) {
        told.replaceOne(
                Filters.eq(idOf(published)),
                new Document("_id", idOf(published)).append("at", Date.from(clock.instant())),
                new ReplaceOptions().upsert(true));
    }

    /** An item is told once in each of its wards. */
    private static UUID idOf(BulletinPublished published) {
        UUID ward = published.wardId();
        return ward == null
                ? published.bulletinId()
                : UUID.nameUUIDFromBytes((published.bulletinId() + "/" + ward).getBytes(StandardCharsets.UTF_8));
    }
}
