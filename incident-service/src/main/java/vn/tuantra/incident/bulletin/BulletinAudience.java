package vn.tuantra.incident.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.contract.bulletin.BulletinVisibility;
import vn.tuantra.contract.unit.Level;

/** Who is told of an information item: by its areas and how far it may be seen. */
final class BulletinAudience {

    private BulletinAudience() {}

    static List<UUID> of(UnitTree tree, Reach reach, List<UUID> areaIds, BulletinVisibility visibility, Instant now) {
        return areaIds.stream()
                .flatMap(area -> switch (visibility) {
                    case TEAM, PARTNERS -> Stream.concat(wards(tree, reach, area, now), reach.at(area, now).stream());
                    case WARD -> wards(tree, reach, area, now);
                    case DISTRICT -> Stream.concat(wards(tree, reach, area, now), above(tree, area, now));
                })
                .distinct()
                .toList();
    }

    /** Ward and ward police of the area, or all of them below a larger one. */
    private static Stream<UUID> wards(UnitTree tree, Reach reach, UUID area, Instant now) {
        Stream<UUID> own = tree.wardOf(area, now).stream().flatMap(ward -> both(tree, ward, now));
        Stream<UUID> lower = reach.at(area, now).stream()
                .filter(id ->
                        tree.find(id).filter(unit -> unit.level() == Level.WARD).isPresent());
        return Stream.concat(own, lower);
    }

    private static Stream<UUID> above(UnitTree tree, UUID area, Instant now) {
        return tree.pathUp(area, now).stream()
                .filter(unit -> unit.level() == Level.DISTRICT)
                .flatMap(unit -> both(tree, unit, now));
    }

    private static Stream<UUID> both(UnitTree tree, OrgUnit unit, Instant now) {
        return Stream.concat(Stream.of(unit.id()), tree.at(unit.counterpartId(), now).map(OrgUnit::id).stream());
    }
}
