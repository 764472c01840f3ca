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
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.welfare.CasualtyAssessed;
import vn.tuantra.contract.welfare.CasualtyClosed;
import vn.tuantra.contract.welfare.CasualtyDecided;
import vn.tuantra.contract.welfare.CasualtyEvent;
import vn.tuantra.contract.welfare.CasualtyFileCollected;
import vn.tuantra.contract.welfare.CasualtyPaid;
import vn.tuantra.contract.welfare.CasualtyRefused;
import vn.tuantra.contract.welfare.CasualtyReported;
import vn.tuantra.contract.welfare.CasualtySent;
import vn.tuantra.contract.welfare.CasualtyVerified;
import vn.tuantra.reporting.indicator.Counted;
import vn.tuantra.reporting.indicator.FactDocuments;
import vn.tuantra.reporting.indicator.IndicatorView;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.generation.FactView;
import vn.tuantra.reporting.indicator.generation.FactViews;
import vn.tuantra.reporting.indicator.generation.Family;

/**
 * Indicator R5: members who came to harm, on the day on which they did, once the ward police found that it happened on
 * duty; and cases that were settled, which is closed or refused.
 */
@Repository
class Casualties implements IndicatorView {

    private final FactView cases;

    Casualties(FactViews views) {
        this.cases = views.of(Family.TEAMS, "casualty_facts", Casualties::fact, Indexes.ascending("wardId"));
    }

    private static Optional<FactDocuments.Fact> fact(ReceivedEvent received) {
        return received.payload() instanceof CasualtyEvent event
                ? own(event, received.time())
                        .map(own -> new FactDocuments.Fact(
                                event.caseId(),
                                received.sequence(),
                                Updates.combine(Updates.set("wardId", event.wardId()), own)))
                : Optional.empty();
    }

    @Override
    public List<Counted> counted(Collection<UUID> wards, Instant from, Instant to) {
        return cases.read(facts -> {
            List<Counted> counted = new ArrayList<>();
            facts.find(Filters.and(
                            Filters.in("wardId", wards),
                            Filters.eq("onDuty", true),
                            Filters.gte("occurredAt", from),
                            Filters.lt("occurredAt", to)))
                    .forEach(stored -> counted.add(counted(stored, "occurredAt", stored.getString("type"))));
            facts.find(Filters.and(
                            Filters.in("wardId", wards), Filters.gte("settledAt", from), Filters.lt("settledAt", to)))
                    .forEach(stored -> counted.add(counted(stored, "settledAt", "SETTLED")));
            return counted;
        });
    }

    private static Optional<Bson> own(CasualtyEvent event, Instant at) {
        return switch (event) {
            case CasualtyReported it ->
                Optional.of(Updates.combine(
                        Updates.set("occurredAt", it.occurredAt()),
                        Updates.set("type", it.type().name())));
            case CasualtyVerified _ -> Optional.of(Updates.set("onDuty", true));
            case CasualtyClosed _, CasualtyRefused _ -> Optional.of(Updates.set("settledAt", at));
            case CasualtyFileCollected _, CasualtySent _, CasualtyAssessed _, CasualtyDecided _, CasualtyPaid _ ->
                Optional.empty();
        };
    }

    private static Counted counted(Document stored, String dated, String part) {
        return Counted.of(
                "casualty-case",
                stored.get("_id", UUID.class),
                stored.getDate(dated).toInstant(),
                List.of(new Cell("R5", part, 1)));
    }
}
