package vn.tuantra.incident.bulletin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;

/**
 * Items stored before each ward decided for itself name one ward, whose decision was that of the item: they become items
 * of that ward. Each in one write, unless it changes meanwhile; doing so again changes nothing.
 */
final class BulletinsOfOneWard {

    static final String WARD = "state.wardId";

    private static final List<String> DECISION = List.of("wardId", "state", "audience", "moderatedBy", "reason");

    private final MongoCollection<Document> items;

    BulletinsOfOneWard(MongoDatabase database) {
        this.items = database.getCollection("bulletins");
    }

    void adopt() {
        items.find(Filters.exists(WARD)).forEach(this::adopt);
    }

    private void adopt(Document item) {
        Document state = item.get("state", Document.class);
        Document inWard = new Document("audience", List.of());
        DECISION.stream().filter(state::containsKey).forEach(field -> inWard.put(field, state.get(field)));
        items.updateOne(
                Filters.and(Filters.eq("_id", item.get("_id")), Filters.eq("version", item.get("version"))),
                Updates.combine(
                        Updates.set("state.wards", List.of(inWard)),
                        Updates.combine(DECISION.stream()
                                .map(field -> Updates.unset("state." + field))
                                .toList())));
    }
}
