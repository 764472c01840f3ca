package vn.tuantra.notification.stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * How many screens each unit has open on all replicas. Every replica writes down its own every moment; what a dead one
 * wrote grows old and counts no more.
 */
@Component
public class LiveScreens {

    private static final Duration TOO_OLD = Duration.ofSeconds(10);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final UUID replica = UUID.randomUUID();
    private final MongoCollection<Document> replicas;
    private final AlertHub hub;
    private final Clock clock;

    LiveScreens(MongoDatabase database, AlertHub hub, Clock clock) {
        this.replicas = database.getCollection("screen_replicas");
        this.hub = hub;
        this.clock = clock;
    }

    void publish() {
        Instant now = clock.instant();
        List<Document> units = hub.screens().entrySet().stream()
                .map(entry -> new Document("unit", entry.getKey()).append("screens", entry.getValue()))
                .toList();
        replicas.replaceOne(
                Filters.eq(replica),
                new Document("_id", replica).append("at", Date.from(now)).append("units", units),
                new ReplaceOptions().upsert(true));
        replicas.deleteMany(Filters.lt("at", Date.from(now.minus(FORGOTTEN))));
    }

    /** Open screens by unit; units without one are absent. */
    public Map<UUID, Long> count() {
        Map<UUID, Long> screens = new HashMap<>();
        for (Document known :
                replicas.find(Filters.gt("at", Date.from(clock.instant().minus(TOO_OLD))))) {
            known.getList("units", Document.class)
                    .forEach(unit -> screens.merge(unit.get("unit", UUID.class), unit.getLong("screens"), Long::sum));
        }
        return screens;
    }
}
