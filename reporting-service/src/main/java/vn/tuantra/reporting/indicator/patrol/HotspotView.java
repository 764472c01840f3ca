package vn.tuantra.reporting.indicator.patrol;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.patrol.HotspotChanged;
import vn.tuantra.reporting.indicator.FactDocuments;
import vn.tuantra.reporting.indicator.generation.FactView;
import vn.tuantra.reporting.indicator.generation.FactViews;
import vn.tuantra.reporting.indicator.generation.Family;

/** One document per hotspot, as it was last described. */
@Repository
class HotspotView {

    private final FactView hotspots;

    HotspotView(FactViews views) {
        this.hotspots =
                views.of(Family.PATROLS, "hotspot_facts", HotspotView::fact, Indexes.ascending("latest.wardId"));
    }

    private static Optional<FactDocuments.Fact> fact(ReceivedEvent received) {
        if (!(received.payload() instanceof HotspotChanged changed)) {
            return Optional.empty();
        }
        return Optional.of(new FactDocuments.Fact(
                changed.hotspotId(),
                received.sequence(),
                Updates.max(
                        "latest",
                        new Document("seq", received.sequence())
                                // A border area counts for the first of its wards: a district's number is the sum of
                                // the wards'.
                                .append("wardId", changed.wardIds().getFirst())
                                .append("from", VietnamDay.startOf(changed.validFrom()))
                                .append("to", end(changed.validTo())))));
    }

    /** Those of some wards that were listed just before an instant. */
    List<UUID> listed(Collection<UUID> wards, Instant before) {
        return hotspots.read(facts -> facts.find(Filters.and(
                        Filters.in("latest.wardId", wards),
                        Filters.lt("latest.from", before),
                        Filters.gte("latest.to", before)))
                .map(stored -> stored.get("_id", UUID.class))
                .into(new ArrayList<>()));
    }

    private static Instant end(@Nullable LocalDate day) {
        return VietnamDay.startOf(day == null ? LocalDate.of(9999, 1, 1) : day);
    }
}
