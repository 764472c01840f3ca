package vn.tuantra.reporting.indicator.incident;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.reporting.indicator.FactDocuments;
import vn.tuantra.reporting.indicator.generation.FactView;
import vn.tuantra.reporting.indicator.generation.FactViews;
import vn.tuantra.reporting.indicator.generation.Family;

/** One document per incident. */
@Repository
class IncidentView {

    private static final Bson COUNTED = Projections.include(
            "wardId", "latest", "reportedAt", "receivedAt", "reportDelayMs", "ackDelayMs", "escalatedBy", "resolution");

    private final FactView facts;

    IncidentView(FactViews views) {
        this.facts = views.of(
                Family.INCIDENTS,
                "incident_facts",
                IncidentView::fact,
                Indexes.ascending("reportedAt"),
                Indexes.ascending("wardId", "latest.state"));
    }

    /** Asks one whole generation. */
    <T> T read(Function<MongoCollection<Document>, T> query) {
        return facts.read(query);
    }

    private static Optional<FactDocuments.Fact> fact(ReceivedEvent received) {
        return received.payload() instanceof IncidentEvent event
                ? Optional.of(fact(event, received.sequence()))
                : Optional.empty();
    }

    static FactDocuments.Fact fact(IncidentEvent event, long sequence) {
        return new FactDocuments.Fact(event.aggregateId(), sequence, FactUpdates.of(event, sequence));
    }

    /**
     * Incidents of these wards or residential groups reported in {@code [from, to)}. A report that was merged into
     * another one is no case of its own.
     */
    static List<IncidentFact> reported(MongoCollection<Document> facts, List<UUID> units, Instant from, Instant to) {
        return facts.find(Filters.and(
                        Filters.gte("reportedAt", from),
                        Filters.lt("reportedAt", to),
                        Filters.ne("latest.state", IncidentState.MERGED.name()),
                        lyingIn(units)))
                .projection(COUNTED)
                .map(IncidentFact::of)
                .into(new ArrayList<>());
    }

    /** How many incidents of these units, reported before an instant, are not over now. */
    static long open(MongoCollection<Document> facts, List<UUID> units, Instant before) {
        return facts.countDocuments(Filters.and(
                Filters.lt("reportedAt", before),
                Filters.nin("latest.state", IncidentFact.OVER_NAMES),
                lyingIn(units)));
    }

    /** Cases of some wards reported before an instant that may have been open then: not over now, or over since. */
    static List<Backlog> perhapsOpen(MongoCollection<Document> facts, List<UUID> wards, Instant at) {
        return facts.find(Filters.and(
                        Filters.in("wardId", wards),
                        Filters.lt("reportedAt", at),
                        Filters.or(Filters.nin("latest.state", IncidentFact.OVER_NAMES), Filters.gte("overAt", at))))
                .projection(Projections.include("reportedAt", "turns"))
                .map(Backlog::of)
                .into(new ArrayList<>());
    }

    /** What was done in cases of some wards that were acted on in {@code [from, to)}. */
    static List<Acts> acts(MongoCollection<Document> facts, List<UUID> wards, Instant from, Instant to) {
        return facts.find(Filters.and(
                        Filters.in("wardId", wards), Filters.gte("lastActedAt", from), Filters.lt("firstActedAt", to)))
                .projection(Projections.include("reportedAt", "actions"))
                .map(Acts::of)
                .into(new ArrayList<>());
    }

    private static Bson lyingIn(List<UUID> units) {
        return Filters.or(Filters.in("wardId", units), Filters.in("residentialGroupId", units));
    }
}
