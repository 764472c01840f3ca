package vn.tuantra.incident.incident.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.incident.incident.domain.Jurisdiction;

/** Where something happens, in the units valid at an instant. */
final class UnitPath {

    private UnitPath() {}

    /**
     * @param unitId a ward, a residential group in it, or the ward's police
     * @param borderUnitId the other ward of a case on the border; absent for all others
     * @throws Refusal {@code UNKNOWN_UNIT}, {@code NO_POLICE_FOR_UNIT}
     */
    static Jurisdiction jurisdiction(UnitTree tree, UUID unitId, @Nullable UUID borderUnitId, Instant now) {
        OrgUnit ward = ward(tree, unitId, "unitId", now);
        OrgUnit police = police(tree, ward, "unitId", now);
        UUID group = tree.pathUp(unitId, now).stream()
                .filter(unit -> unit.level() == Level.RESIDENTIAL_GROUP)
                .map(OrgUnit::id)
                .findFirst()
                .orElse(null);
        if (borderUnitId == null) {
            return new Jurisdiction(ward.id(), group, police.id(), null, null);
        }
        OrgUnit neighbour = ward(tree, borderUnitId, "borderUnitId", now);
        if (neighbour.id().equals(ward.id())) {
            return new Jurisdiction(ward.id(), group, police.id(), null, null);
        }
        OrgUnit neighbours = police(tree, neighbour, "borderUnitId", now);
        return new Jurisdiction(ward.id(), group, police.id(), neighbour.id(), neighbours.id());
    }

    /** The place's own unit and everything above it, bottom up. */
    static List<UUID> path(UnitTree tree, Jurisdiction jurisdiction, Instant now) {
        UUID lowest =
                jurisdiction.residentialGroupId() == null ? jurisdiction.wardId() : jurisdiction.residentialGroupId();
        return tree.pathUp(lowest, now).stream().map(OrgUnit::id).toList();
    }

    private static OrgUnit ward(UnitTree tree, UUID unitId, String field, Instant now) {
        return tree.wardOf(unitId, now)
                .or(() -> tree.at(unitId, now).flatMap(police -> tree.wardOf(police.counterpartId(), now)))
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_UNIT", Map.of("field", field)));
    }

    private static OrgUnit police(UnitTree tree, OrgUnit ward, String field, Instant now) {
        // A ward without police of its own, as when they have ended before it, is the business of the next ones above.
        return tree.policeOf(ward, now)
                .or(() -> tree.pathUp(ward.id(), now).stream()
                        .flatMap(unit -> tree.policeOf(unit, now).stream())
                        .findFirst())
                .orElseThrow(() -> Refusal.invalid("NO_POLICE_FOR_UNIT", Map.of("field", field)));
    }
}
