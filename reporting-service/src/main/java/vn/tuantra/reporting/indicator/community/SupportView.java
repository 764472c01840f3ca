package vn.tuantra.reporting.indicator.community;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.community.SupportGiven;
import vn.tuantra.contract.community.SupportRequestEvent;
import vn.tuantra.reporting.indicator.FactDocuments;
import vn.tuantra.reporting.indicator.generation.FactView;
import vn.tuantra.reporting.indicator.generation.FactViews;
import vn.tuantra.reporting.indicator.generation.Family;

/** One document per request; it is done once the first of its teams has given support. */
@Repository
class SupportView {

    private static final String GIVEN_AT = "givenAt";

    private final FactView requests;

    SupportView(FactViews views) {
        this.requests =
                views.of(Family.PATROLS, "support_facts", SupportView::fact, Indexes.ascending("wardId", GIVEN_AT));
    }

    /** A request that was done. */
    record Given(UUID requestId, Instant at) {}

    private static Optional<FactDocuments.Fact> fact(ReceivedEvent received) {
        if (!(received.payload() instanceof SupportRequestEvent event)) {
            return Optional.empty();
        }
        Bson ward = Updates.set("wardId", event.wardId());
        return Optional.of(new FactDocuments.Fact(
                event.requestId(),
                received.sequence(),
                event instanceof SupportGiven given ? Updates.combine(ward, Updates.min(GIVEN_AT, given.at())) : ward));
    }

    /** Requests to teams of some wards by when they were first done, in {@code [from, to)}. */
    List<Given> given(Collection<UUID> wards, Instant from, Instant to) {
        return requests.read(facts -> facts.find(
                        Filters.and(Filters.in("wardId", wards), Filters.gte(GIVEN_AT, from), Filters.lt(GIVEN_AT, to)))
                .map(stored -> new Given(
                        stored.get("_id", UUID.class), stored.getDate(GIVEN_AT).toInstant()))
                .into(new ArrayList<>()));
    }
}
