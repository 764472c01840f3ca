package vn.tuantra.reporting.indicator.incident;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/**
 * The one document that says which generation is in use. Everything that switches generations is one write to it, so
 * that all replicas see the same switch at the same moment.
 */
@Repository
class Generations {

    private static final String ID = "incident_facts";
    private static final String FIRST = IncidentView.PREFIX + "0";
    private static final Bson THE_ONE = Filters.eq("_id", ID);

    private final MongoCollection<Document> documents;
    private final IncidentView view;
    private final IndicatorSettings settings;
    private final Clock clock;

    Generations(MongoDatabase database, IncidentView view, IndicatorSettings settings, Clock clock) {
        this.documents = database.getCollection("generations");
        this.view = view;
        this.settings = settings;
        this.clock = clock;
    }

    Pointer pointer() {
        Document stored = documents.find(THE_ONE).first();
        return pointerIn(stored == null ? first() : stored);
    }

    RebuildStatus status() {
        Document stored = documents.find(THE_ONE).first();
        Document rebuild = stored == null ? null : stored.get("rebuild", Document.class);
        return rebuild == null ? RebuildStatus.none() : RebuildStatus.of(rebuild, silentSince());
    }

    /**
     * Begins to build a generation, unless one is being built by a process that is alive. The generation is there with
     * its indexes before it is named: from then on every replica writes what happens into it.
     */
    Optional<String> begin() {
        pointer();
        Instant now = clock.instant();
        Bson nobodyBuilds = Filters.and(
                THE_ONE, Filters.or(Filters.exists("building", false), Filters.lt("rebuild.beatAt", silentSince())));
        if (documents.countDocuments(nobodyBuilds) == 0) {
            return Optional.empty();
        }
        String generation = IncidentView.PREFIX + now.toEpochMilli() + "_" + UUID.randomUUID();
        view.create(generation);
        Document begun = documents.findOneAndUpdate(
                nobodyBuilds,
                Updates.combine(
                        Updates.set("building", generation),
                        Updates.set(
                                "rebuild",
                                new Document("state", RebuildStatus.State.RUNNING.name())
                                        .append("read", 0L)
                                        .append("total", 0L)
                                        .append("startedAt", now)
                                        .append("beatAt", now))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (begun == null) {
            view.drop(generation);
            return Optional.empty();
        }
        return Optional.of(generation);
    }

    /** Shows progress and that the builder is alive; false when somebody else builds by now. */
    boolean beat(String generation, long read, long total) {
        return updated(
                generation,
                Updates.combine(
                        Updates.set("rebuild.read", read),
                        Updates.set("rebuild.total", total),
                        Updates.set("rebuild.beatAt", clock.instant())));
    }

    /** Puts a generation in use; false when somebody else builds by now. */
    boolean finish(String generation) {
        return updated(
                generation, Updates.combine(Updates.set("current", generation), ended(RebuildStatus.State.DONE)));
    }

    /** Gives a generation up; the one in use stays. */
    void fail(String generation) {
        updated(generation, ended(RebuildStatus.State.FAILED));
    }

    private Bson ended(RebuildStatus.State state) {
        return Updates.combine(
                Updates.unset("building"),
                Updates.set("rebuild.state", state.name()),
                Updates.set("rebuild.finishedAt", clock.instant()));
    }

    private boolean updated(String generation, Bson update) {
        return documents
                        .updateOne(Filters.and(THE_ONE, Filters.eq("building", generation)), update)
                        .getMatchedCount()
                == 1;
    }

    private Document first() {
        view.create(FIRST);
        Document document = new Document("_id", ID).append("current", FIRST);
        try {
            documents.insertOne(document);
            return document;
        } catch (MongoException e) {
            Document stored = documents.find(THE_ONE).first();
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY || stored == null) {
                throw e;
            }
            return stored;
        }
    }

    private Instant silentSince() {
        return clock.instant().minus(settings.rebuildLease());
    }

    private static Pointer pointerIn(Document stored) {
        return new Pointer(stored.getString("current"), stored.getString("building"));
    }
}
