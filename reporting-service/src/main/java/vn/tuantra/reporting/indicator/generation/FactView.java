package vn.tuantra.reporting.indicator.generation;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.reporting.indicator.FactDocuments;

/** What is kept of the facts of a family, one document per thing, in each of its generations. */
public final class FactView {

    private static final int ATTEMPTS = 3;

    private final MongoDatabase database;
    private final Generations generations;
    private final Family family;
    private final String name;
    private final Function<ReceivedEvent, Optional<FactDocuments.Fact>> kept;
    private final List<Bson> indexes;

    FactView(
            MongoDatabase database,
            Generations generations,
            Family family,
            String name,
            Function<ReceivedEvent, Optional<FactDocuments.Fact>> kept,
            List<Bson> indexes) {
        this.database = database;
        this.generations = generations;
        this.family = family;
        this.name = name;
        this.kept = kept;
        this.indexes = List.copyOf(indexes);
    }

    /**
     * Asks the generation in use, once more when it was replaced meanwhile: it may be removed while it is being read, and
     * the answer would be torn.
     */
    public <T> T read(Function<MongoCollection<Document>, T> query) {
        for (int attempt = 1; ; attempt++) {
            String generation = generations.pointer(family).current();
            try {
                T answer = query.apply(in(generation));
                if (attempt == ATTEMPTS || isCurrent(generation)) {
                    return answer;
                }
            } catch (MongoException e) {
                if (attempt == ATTEMPTS || isCurrent(generation)) {
                    throw e;
                }
            }
        }
    }

    /** Its collection in a generation. */
    public MongoCollection<Document> in(String generation) {
        return database.getCollection(name + generation);
    }

    Optional<FactDocuments.Fact> of(ReceivedEvent received) {
        return kept.apply(received);
    }

    void create(String generation) {
        // Named in any case, so that it is there also before the first fact.
        indexes.forEach(keys -> in(generation).createIndex(keys));
    }

    boolean isEmpty(String generation) {
        return in(generation).find().limit(1).first() == null;
    }

    String name() {
        return name;
    }

    Family family() {
        return family;
    }

    private boolean isCurrent(String generation) {
        return generations.pointer(family).current().equals(generation);
    }
}
