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
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.community.CommunityWorkEvent;
import vn.tuantra.contract.community.CommunityWorkWithdrawn;
import vn.tuantra.reporting.indicator.FactDocuments;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.generation.FactView;
import vn.tuantra.reporting.indicator.generation.FactViews;
import vn.tuantra.reporting.indicator.generation.Family;

/** One document per piece of work, with its share of the figures; what was withdrawn has none. */
@Repository
class WorkView {

    private final FactView works;

    WorkView(FactViews views) {
        this.works = views.of(Family.PATROLS, "community_facts", WorkView::fact, Indexes.ascending("wardId", "at"));
    }

    /** Work that counts. */
    record Worked(UUID workId, Instant at, List<Cell> cells) {}

    private static Optional<FactDocuments.Fact> fact(ReceivedEvent received) {
        if (!(received.payload() instanceof CommunityWorkEvent event)) {
            return Optional.empty();
        }
        Bson own = event instanceof CommunityWorkWithdrawn
                ? Updates.set("withdrawn", true)
                : Updates.set(
                        "cells",
                        WorkCells.of(event).stream().map(WorkView::written).toList());
        return Optional.of(new FactDocuments.Fact(
                event.workId(),
                received.sequence(),
                Updates.combine(Updates.set("wardId", event.wardId()), Updates.set("at", event.at()), own)));
    }

    /** Work of some wards by when it was done, in {@code [from, to)}. */
    List<Worked> done(Collection<UUID> wards, Instant from, Instant to) {
        return works.read(facts -> facts.find(Filters.and(
                        Filters.in("wardId", wards),
                        Filters.gte("at", from),
                        Filters.lt("at", to),
                        Filters.exists("withdrawn", false)))
                .map(stored -> new Worked(
                        stored.get("_id", UUID.class),
                        stored.getDate("at").toInstant(),
                        stored.getList("cells", Document.class, List.of()).stream()
                                .map(WorkView::read)
                                .toList()))
                .into(new ArrayList<>()));
    }

    private static Document written(Cell cell) {
        return new Document("code", cell.code()).append("part", cell.part()).append("value", cell.value());
    }

    private static Cell read(Document stored) {
        return new Cell(stored.getString("code"), stored.getString("part"), stored.getLong("value"));
    }
}
