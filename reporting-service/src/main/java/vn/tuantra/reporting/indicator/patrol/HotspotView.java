package vn.tuantra.reporting.indicator.patrol;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.patrol.HotspotChanged;
import vn.tuantra.reporting.indicator.FactDocuments;

/** One document per hotspot, as it was last described. */
@Repository
class HotspotView {

    private final MongoCollection<Document> hotspots;

    HotspotView(MongoDatabase database) {
        this.hotspots = database.getCollection("hotspot_facts");
    }

    void apply(HotspotChanged changed, long sequence) {
        FactDocuments.apply(
                hotspots,
                new FactDocuments.Fact(
                        changed.hotspotId(),
                        sequence,
                        Updates.max(
                                "latest",
                                new Document("seq", sequence)
                                        // A border area counts for the first of its wards: a district's number is
                                        // the sum of the wards'.
                                        .append("wardId", changed.wardIds().getFirst())
                                        .append("from", VietnamDay.startOf(changed.validFrom()))
                                        .append("to", end(changed.validTo())))));
    }

    /** Those of some wards that were listed just before an instant. */
    List<UUID> listed(Collection<UUID> wards, Instant before) {
        return hotspots.find(Filters.and(
                        Filters.in("latest.wardId", wards),
                        Filters.lt("latest.from", before),
                        Filters.gte("latest.to", before)))
                .map(stored -> stored.get("_id", UUID.class))
                .into(new ArrayList<>());
    }

    private static Instant end(@Nullable LocalDate day) {
        return VietnamDay.startOf(day == null ? LocalDate.of(9999, 1, 1) : day);
    }
}
