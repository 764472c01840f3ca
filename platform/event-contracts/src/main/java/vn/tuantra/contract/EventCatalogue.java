package vn.tuantra.contract;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tuantra.contract.alert.AlertFacts;
import vn.tuantra.contract.audit.AuditFacts;
import vn.tuantra.contract.bulletin.BulletinFacts;
import vn.tuantra.contract.community.CommunityFacts;
import vn.tuantra.contract.equipment.EquipmentFacts;
import vn.tuantra.contract.incident.IncidentFacts;
import vn.tuantra.contract.patrol.PatrolFacts;
import vn.tuantra.contract.report.ReportFacts;
import vn.tuantra.contract.team.TeamFacts;
import vn.tuantra.contract.training.TrainingFacts;
import vn.tuantra.contract.unit.OrgUnitFacts;
import vn.tuantra.contract.welfare.WelfareFacts;

/** Every family of the published language, in the order of the topics, and its types by name and by record. */
public final class EventCatalogue {

    private static final List<Family<?>> FAMILIES = Stream.of(
                    OrgUnitFacts.FAMILIES,
                    TeamFacts.FAMILIES,
                    EquipmentFacts.FAMILIES,
                    TrainingFacts.FAMILIES,
                    WelfareFacts.FAMILIES,
                    PatrolFacts.FAMILIES,
                    CommunityFacts.FAMILIES,
                    IncidentFacts.FAMILIES,
                    BulletinFacts.FAMILIES,
                    AlertFacts.FAMILIES,
                    ReportFacts.FAMILIES,
                    AuditFacts.FAMILIES)
            .<Family<?>>flatMap(List::stream)
            .toList();
    private static final List<EventType> TYPES =
            FAMILIES.stream().flatMap(family -> family.types().stream()).toList();
    private static final Map<String, EventType> BY_NAME =
            TYPES.stream().collect(toUnmodifiableMap(EventType::name, Function.identity()));
    private static final Map<Class<?>, EventType> BY_PAYLOAD =
            TYPES.stream().collect(toUnmodifiableMap(EventType::payload, Function.identity()));

    private EventCatalogue() {}

    public static List<Family<?>> families() {
        return FAMILIES;
    }

    public static List<EventType> types() {
        return TYPES;
    }

    public static Optional<EventType> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The type under which a record is published; a test keeps every event record listed. */
    public static EventType typeOf(DomainEvent event) {
        EventType type = BY_PAYLOAD.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(event.getClass().getName() + " is not in the catalogue");
        }
        return type;
    }
}
