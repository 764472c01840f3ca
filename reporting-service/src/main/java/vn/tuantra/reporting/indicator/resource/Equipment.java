package vn.tuantra.reporting.indicator.resource;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.equipment.EquipmentBroken;
import vn.tuantra.contract.equipment.EquipmentCheckInMissed;
import vn.tuantra.contract.equipment.EquipmentCheckedIn;
import vn.tuantra.contract.equipment.EquipmentCheckedOut;
import vn.tuantra.contract.equipment.EquipmentEvent;
import vn.tuantra.contract.equipment.EquipmentFound;
import vn.tuantra.contract.equipment.EquipmentIssued;
import vn.tuantra.contract.equipment.EquipmentLost;
import vn.tuantra.contract.equipment.EquipmentPermitRenewed;
import vn.tuantra.contract.equipment.EquipmentRegistered;
import vn.tuantra.contract.equipment.EquipmentReturned;
import vn.tuantra.contract.equipment.EquipmentWrittenOff;
import vn.tuantra.reporting.indicator.Counted;
import vn.tuantra.reporting.indicator.FactDocuments;
import vn.tuantra.reporting.indicator.IndicatorView;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.generation.FactView;
import vn.tuantra.reporting.indicator.generation.FactViews;
import vn.tuantra.reporting.indicator.generation.Family;

/** Indicator R2: at the end of a time, what was in hand by kind, and what was broken or lost and not yet written off. */
@Repository
class Equipment implements IndicatorView {

    private final FactView items;

    Equipment(FactViews views) {
        this.items = views.of(Family.TEAMS, "equipment_facts", Equipment::fact, Indexes.ascending("wardId"));
    }

    private enum Turn {
        IN_HAND,
        BROKEN,
        LOST,
        GONE
    }

    private static Optional<FactDocuments.Fact> fact(ReceivedEvent received) {
        if (!(received.payload() instanceof EquipmentEvent event)) {
            return Optional.empty();
        }
        Bson kind = event instanceof EquipmentRegistered item
                ? Updates.set("kind", item.kind().name())
                : Updates.combine();
        return turn(event)
                .map(turn -> Updates.set(
                        "turns." + received.sequence(), new Document("at", received.time()).append("is", turn.name())))
                .map(turn -> new FactDocuments.Fact(
                        event.itemId(),
                        received.sequence(),
                        Updates.combine(Updates.set("wardId", event.wardId()), turn, kind)));
    }

    @Override
    public List<Counted> counted(Collection<UUID> wards, Instant from, Instant to) {
        return items.read(facts -> facts.find(Filters.in("wardId", wards)).into(new ArrayList<>())).stream()
                .flatMap(item -> before(item, to)
                        .map(part -> Counted.of(
                                "equipment", item.get("_id", UUID.class), to, List.of(new Cell("R2", part, 1)))))
                .toList();
    }

    private static Optional<Turn> turn(EquipmentEvent event) {
        return switch (event) {
            case EquipmentRegistered _, EquipmentFound _ -> Optional.of(Turn.IN_HAND);
            case EquipmentBroken _ -> Optional.of(Turn.BROKEN);
            case EquipmentLost _ -> Optional.of(Turn.LOST);
            case EquipmentWrittenOff _ -> Optional.of(Turn.GONE);
            case EquipmentIssued _,
                    EquipmentReturned _,
                    EquipmentPermitRenewed _,
                    EquipmentCheckedOut _,
                    EquipmentCheckedIn _,
                    EquipmentCheckInMissed _ -> Optional.empty();
        };
    }

    /** As which it counted just before an instant, if at all. */
    private static Stream<String> before(Document item, Instant instant) {
        return item.get("turns", new Document()).entrySet().stream()
                .filter(turn ->
                        ((Document) turn.getValue()).getDate("at").toInstant().isBefore(instant))
                .max(Comparator.comparingLong(turn -> Long.parseLong(turn.getKey())))
                .map(turn -> Turn.valueOf(((Document) turn.getValue()).getString("is")))
                .stream()
                .filter(turn -> turn != Turn.GONE)
                .map(turn -> turn == Turn.IN_HAND ? item.get("kind", "UNKNOWN") : turn.name());
    }
}
