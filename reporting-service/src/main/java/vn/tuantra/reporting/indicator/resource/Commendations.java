package vn.tuantra.reporting.indicator.resource;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.welfare.CommendationDecided;
import vn.tuantra.reporting.indicator.Counted;
import vn.tuantra.reporting.indicator.FactDocuments;
import vn.tuantra.reporting.indicator.IndicatorView;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.generation.FactView;
import vn.tuantra.reporting.indicator.generation.FactViews;
import vn.tuantra.reporting.indicator.generation.Family;

/** Indicator R4: teams and members who were commended, by kind, on the day of the decision. */
@Repository
class Commendations implements IndicatorView {

    private final FactView decided;

    Commendations(FactViews views) {
        this.decided = views.of(
                Family.TEAMS, "commendation_facts", Commendations::fact, Indexes.ascending("wardId", "decidedOn"));
    }

    private static Optional<FactDocuments.Fact> fact(ReceivedEvent received) {
        return received.payload() instanceof CommendationDecided it
                ? Optional.of(new FactDocuments.Fact(
                        it.commendationId(),
                        received.sequence(),
                        Updates.combine(
                                Updates.set("wardId", it.wardId()),
                                Updates.set("decidedOn", VietnamDay.startOf(it.decidedOn())),
                                Updates.set("part", it.subject() + "." + it.kind()))))
                : Optional.empty();
    }

    @Override
    public List<Counted> counted(Collection<UUID> wards, Instant from, Instant to) {
        return decided.read(facts -> facts.find(Filters.and(
                        Filters.in("wardId", wards), Filters.gte("decidedOn", from), Filters.lt("decidedOn", to)))
                .map(stored -> Counted.of(
                        "commendation",
                        stored.get("_id", UUID.class),
                        stored.getDate("decidedOn").toInstant(),
                        List.of(new Cell("R4", stored.getString("part"), 1))))
                .into(new ArrayList<>()));
    }
}
