package vn.tuantra.reporting.indicator.community;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.store.IndexCreation;
import vn.tuantra.contract.community.SupportGiven;
import vn.tuantra.contract.community.SupportRequestEvent;
import vn.tuantra.reporting.indicator.FactDocuments;

/** One document per request; it is done once the first of its teams has given support. */
@Repository
public class SupportView {

    private static final String GIVEN_AT = "givenAt";

    private final MongoCollection<Document> requests;

    SupportView(MongoDatabase database, IndexCreation indexes) {
        this.requests = database.getCollection("support_facts");
        indexes.ensure(requests, Indexes.ascending("wardId", GIVEN_AT), new IndexOptions());
    }

    /** A request that was done. */
    record Given(UUID requestId, Instant at) {}

    /** Takes a fact, in whatever order and however often. */
    public void apply(SupportRequestEvent event, long sequence) {
        Bson ward = Updates.set("wardId", event.wardId());
        FactDocuments.apply(
                requests,
                new FactDocuments.Fact(
                        event.requestId(),
                        sequence,
                        event instanceof SupportGiven given
                                ? Updates.combine(ward, Updates.min(GIVEN_AT, given.at()))
                                : ward));
    }

    /** Requests to teams of some wards by when they were first done, in {@code [from, to)}. */
    List<Given> given(Collection<UUID> wards, Instant from, Instant to) {
        return requests.find(
                        Filters.and(Filters.in("wardId", wards), Filters.gte(GIVEN_AT, from), Filters.lt(GIVEN_AT, to)))
                .map(stored -> new Given(
                        stored.get("_id", UUID.class), stored.getDate(GIVEN_AT).toInstant()))
                .into(new ArrayList<>());
    }
}
