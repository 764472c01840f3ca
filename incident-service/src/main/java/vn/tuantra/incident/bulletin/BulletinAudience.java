package vn.tuantra.incident.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.contract.bulletin.BulletinVisibility;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;

/** In which wards an information item matters, and who is told of it there: by how far it may be seen. */
final class BulletinAudience {

    private final UnitTree tree;
    private final Reach reach;
    private final Instant now;

    BulletinAudience(UnitTree tree, Reach reach, Instant now) {
        this.tree = tree;
        this.reach = reach;
        this.now = now;
    }

    /** The wards of some areas; all the wards below a larger one. */
    List<UUID> wardsOf(List<UUID> areas) {
        return areas.stream().flatMap(this::wardsOf).distinct().toList();
    }

    /**
     * Who hears of it when a ward's police pass it. What is for teams or partners is for whoever is above them as well;
     * what is for the ward stays there.
     */
    List<UUID> in(UUID wardId, List<UUID> areas, BulletinVisibility visibility) {
        return (tree.at(wardId, now).isPresent() ? tree.find(wardId).stream() : tree.successorsOf(wardId, now).stream())
                .flatMap(ward -> switch (visibility) {
                    case TEAM, PARTNERS ->
                        Stream.of(both(ward), teams(ward, areas), above(ward)).flatMap(units -> units);
                    case WARD -> both(ward);
                    case DISTRICT -> Stream.concat(both(ward), above(ward));
                })
                .distinct()
                .toList();
    }

    private Stream<UUID> wardsOf(UUID area) {
        Optional<UUID> own = tree.wardOf(area, now)
                .or(() -> tree.at(area, now)
                        .flatMap(unit -> tree.at(unit.counterpartId(), now))
                        .filter(unit -> unit.level() == Level.WARD))
                .map(OrgUnit::id);
        return own.isPresent()
                ? own.stream()
                : reach.today(area, Level.WARD, Line.GOV).stream().map(OrgUnit::id);
    }

    /** What lies below the areas inside the ward, and below the whole ward for a larger one. */
    private Stream<UUID> teams(OrgUnit ward, List<UUID> areas) {
        return areas.stream()
                .filter(area -> tree.covers(ward.id(), area, now) || tree.covers(area, ward.id(), now))
                .flatMap(area -> reach.at(tree.covers(ward.id(), area, now) ? area : ward.id(), now).stream());
    }

    private Stream<UUID> above(OrgUnit ward) {
        return tree.pathUp(ward.id(), now).stream()
                .filter(unit -> !unit.id().equals(ward.id()))
                .flatMap(this::both);
    }

    private Stream<UUID> both(OrgUnit unit) {
        return Stream.concat(Stream.of(unit.id()), tree.at(unit.counterpartId(), now).map(OrgUnit::id).stream());
    }
}
