package vn.tuantra.notification.bulletin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Which items teams were told of, so that an event that comes twice is told once. */
@Repository
class ToldBulletins {

    private final MongoCollection<Document> told;
    private final Clock clock;

    ToldBulletins(MongoDatabase database, Clock clock) {
        this.told = database.getCollection("bulletins_told");
        this.clock = clock;
    }

    boolean contains(UUID bulletinId) {
        return told.countDocuments(Filters.eq(bulletinId)) > 0;
    }

    void add(UUID bulletinId) {
        told.replaceOne(
                Filters.eq(bulletinId),
                new Document("_id", bulletinId).append("at", Date.from(clock.instant())),
                new ReplaceOptions().upsert(true));
    }
}
