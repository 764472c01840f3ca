package vn.tuantra.reporting.indicator.generation;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.store.StoreFailures;

/**
 * One document per family says which generation is in use. Everything that switches generations is one write to it, so
 * that all replicas see the same switch at the same moment.
 */
@Repository
class Generations {

    /** The first one's collections have the plain names of their views. */
    private static final String FIRST = "";

    /** A rebuild looks for the end of its topics later than this after it was named. */
    static final Duration KNOWN_FOR = Duration.ofMillis(500);

    private final MongoDatabase database;
    private final MongoCollection<Document> documents;
    private final RebuildSettings settings;
    private final Clock clock;
    private final List<FactView> views = new CopyOnWriteArrayList<>();
    private final Map<Family, Known> known = new ConcurrentHashMap<>();

    private record Known(long at, List<String> written) {}

    Generations(MongoDatabase database, RebuildSettings settings, Clock clock) {
        this.database = database;
        this.documents = database.getCollection("generations");
        this.settings = settings;
        this.clock = clock;
    }

    void know(FactView view) {
        views.add(view);
    }

    List<FactView> viewsOf(Family family) {
        return views.stream().filter(view -> view.family() == family).toList();
    }

    /** Where a live fact must go; what was read less than {@link #KNOWN_FOR} ago still holds. */
    List<String> written(Family family) {
        Known known = this.known.get(family);
        if (known == null || System.nanoTime() - known.at() > KNOWN_FOR.toNanos()) {
            long at = System.nanoTime();
            known = new Known(at, pointer(family).written());
            this.known.put(family, known);
        }
        return known.written();
    }

    Pointer pointer(Family family) {
        Document stored = stored(family);
        return new Pointer(
                suffix(family, stored.getString("current")), suffixOrNone(family, stored.getString("building")));
    }

    /** Whether the generation in use was made when there were views fewer than now: what they count is not in it. */
    boolean lacksViews(Family family) {
        List<String> made = stored(family).getList("views", String.class, List.of());
        return !made.containsAll(namesOf(family));
    }

    RebuildStatus status(Family family) {
        Document rebuild = stored(family).get("rebuild", Document.class);
        return rebuild == null ? RebuildStatus.none() : RebuildStatus.of(rebuild, silentSince());
    }

    /**
     * Begins to build a generation, unless one is being built by a process that is alive. The generation is there with
     * its indexes before it is named: from then on every replica writes what happens into it.
     */
    Optional<String> begin(Family family) {
        stored(family);
        Instant now = clock.instant();
        Bson nobodyBuilds = Filters.and(
                Filters.eq("_id", family.id()),
                Filters.or(Filters.exists("building", false), Filters.lt("rebuild.beatAt", silentSince())));
        if (documents.countDocuments(nobodyBuilds) == 0) {
            return Optional.empty();
        }
        String generation = "_" + now.toEpochMilli() + "_" + UUID.randomUUID();
        create(family, generation);
        Document begun = documents.findOneAndUpdate(
                nobodyBuilds,
                Updates.combine(
                        Updates.set("building", family.id() + generation),
                        Updates.set(
                                "rebuild",
                                new Document("state", RebuildStatus.State.RUNNING.name())
                                        .append("read", 0L)
                                        .append("total", 0L)
                                        .append("startedAt", now)
                                        .append("beatAt", now))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (begun == null) {
            drop(family, generation);
            return Optional.empty();
        }
        return Optional.of(generation);
    }

    /** Shows progress and that the builder is alive; false when somebody else builds by now. */
    boolean beat(Family family, String generation, long read, long total) {
        return updated(
                family,
                generation,
                Updates.combine(
                        Updates.set("rebuild.read", read),
                        Updates.set("rebuild.total", total),
                        Updates.set("rebuild.beatAt", clock.instant())));
    }

    /** Puts a generation in use; false when somebody else builds by now. */
    boolean finish(Family family, String generation) {
        return updated(
                family,
                generation,
                Updates.combine(
                        Updates.set("current", family.id() + generation),
                        Updates.set("views", namesOf(family)),
                        ended(RebuildStatus.State.DONE)));
    }

    /** Gives a generation up; the one in use stays. */
    void fail(Family family, String generation) {
        updated(family, generation, ended(RebuildStatus.State.FAILED));
    }

    void drop(Family family, String generation) {
        viewsOf(family).forEach(view -> view.in(generation).drop());
    }

    /** Removes every generation but these. */
    void dropAllBut(Family family, Collection<String> generations) {
        List<String> names = database.listCollectionNames().into(new ArrayList<>());
        for (FactView view : viewsOf(family)) {
            names.stream()
                    .filter(name -> name.equals(view.name()) || name.startsWith(view.name() + "_"))
                    .filter(name ->
                            !generations.contains(name.substring(view.name().length())))
                    .forEach(name -> database.getCollection(name).drop());
        }
    }

    private Bson ended(RebuildStatus.State state) {
        return Updates.combine(
                Updates.unset("building"),
                Updates.set("rebuild.state", state.name()),
                Updates.set("rebuild.finishedAt", clock.instant()));
    }

    private boolean updated(Family family, String generation, Bson update) {
        return documents
                        .updateOne(
                                Filters.and(
                                        Filters.eq("_id", family.id()),
                                        Filters.eq("building", family.id() + generation)),
                                update)
                        .getMatchedCount()
                == 1;
    }

    private Document stored(Family family) {
        Document stored = documents.find(Filters.eq("_id", family.id())).first();
        return stored == null ? first(family) : stored;
    }

    private Document first(Family family) {
        // Facts without this document were kept by a version that had no generations of this family.
        boolean fresh = viewsOf(family).stream().allMatch(view -> view.isEmpty(FIRST));
        create(family, FIRST);
        Document document = new Document("_id", family.id())
                .append("current", family.id() + FIRST)
                .append("views", fresh ? namesOf(family) : List.of());
        try {
            documents.insertOne(document);
            return document;
        } catch (MongoException e) {
            Document stored = documents.find(Filters.eq("_id", family.id())).first();
            if (!StoreFailures.isDuplicateKey(e) || stored == null) {
                throw e;
            }
            return stored;
        }
    }

    private void create(Family family, String generation) {
        viewsOf(family).forEach(view -> view.create(generation));
    }

    private List<String> namesOf(Family family) {
        return viewsOf(family).stream().map(FactView::name).toList();
    }

    private Instant silentSince() {
        return clock.instant().minus(settings.lease());
    }

    private static String suffix(Family family, String stored) {
        return stored.substring(family.id().length());
    }

    private static @Nullable String suffixOrNone(Family family, @Nullable String stored) {
        return stored == null ? null : suffix(family, stored);
    }
}
