package vn.tuantra.reporting.indicator.incident;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.reporting.indicator.FactDocuments;

/** One document per incident in each generation of the view. */
@Repository
class IncidentView {

    static final String PREFIX = "incident_facts_";

    private static final Bson COUNTED = Projections.include(
            "wardId", "latest", "reportedAt", "receivedAt", "reportDelayMs", "ackDelayMs", "escalatedBy", "resolution");

    private final MongoDatabase database;

    IncidentView(MongoDatabase database) {
        this.database = database;
    }

    /** Makes a generation ready to be filled. */
    void create(String generation) {
        in(generation).createIndex(Indexes.ascending("reportedAt"));
        in(generation).createIndex(Indexes.ascending("wardId", "latest.state"));
    }

    /** Removes every generation but these. */
    void dropAllBut(List<String> generations) {
        for (String name : database.listCollectionNames()) {
            if (name.startsWith(PREFIX) && !generations.contains(name)) {
                database.getCollection(name).drop();
            }
        }
    }

    void drop(String generation) {
        in(generation).drop();
    }

    /** Applies an event in one write; once applied, applying it again changes nothing. */
    void apply(String generation, IncidentEvent event, long sequence) {
        FactDocuments.apply(in(generation), fact(event, sequence));
    }

    /** Applies many events in one round trip, in whatever order. */
    void applyAll(String generation, List<FactDocuments.Fact> facts) {
        FactDocuments.applyAll(in(generation), facts);
    }

    static FactDocuments.Fact fact(IncidentEvent event, long sequence) {
        return new FactDocuments.Fact(event.aggregateId(), sequence, FactUpdates.of(event, sequence));
    }

    /**
     * Incidents of these wards or residential groups reported in {@code [from, to)}. A report that was merged into
     * another one is no case of its own.
     */
    List<IncidentFact> reported(String generation, List<UUID> units, Instant from, Instant to) {
        return in(generation)
                .find(Filters.and(
                        Filters.gte("reportedAt", from),
                        Filters.lt("reportedAt", to),
                        Filters.ne("latest.state", IncidentState.MERGED.name()),
                        lyingIn(units)))
                .projection(COUNTED)
                .map(IncidentFact::of)
                .into(new ArrayList<>());
    }

    /** How many incidents of these units, reported before an instant, are not over now. */
    long open(String generation, List<UUID> units, Instant before) {
        return in(generation)
                .countDocuments(Filters.and(
                        Filters.lt("reportedAt", before),
                        Filters.nin("latest.state", IncidentFact.OVER_NAMES),
                        lyingIn(units)));
    }

    /** Cases of some wards reported before an instant that may have been open then: not over now, or over since. */
    List<Backlog> perhapsOpen(String generation, List<UUID> wards, Instant at) {
        return in(generation)
                .find(Filters.and(
                        Filters.in("wardId", wards),
                        Filters.lt("reportedAt", at),
                        Filters.or(Filters.nin("latest.state", IncidentFact.OVER_NAMES), Filters.gte("overAt", at))))
                .projection(Projections.include("reportedAt", "turns"))
                .map(Backlog::of)
                .into(new ArrayList<>());
    }

    /** What was done in cases of some wards that were acted on in {@code [from, to)}. */
    List<Acts> acts(String generation, List<UUID> wards, Instant from, Instant to) {
        return in(generation)
                .find(Filters.and(
                        Filters.in("wardId", wards), Filters.gte("lastActedAt", from), Filters.lt("firstActedAt", to)))
                .projection(Projections.include("reportedAt", "actions"))
                .map(Acts::of)
                .into(new ArrayList<>());
    }

    private static Bson lyingIn(List<UUID> units) {
        return Filters.or(Filters.in("wardId", units), Filters.in("residentialGroupId", units));
    }

    private MongoCollection<Document> in(String generation) {
        return database.getCollection(generation);
    }
}
