package vn.tuantra.team.unit;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.contract.unit.Line;

/** Pages through the organisation as it is at an instant, by unit id. */
@Component
class ListUnits {

    private final UnitDirectory directory;

    ListUnits(UnitDirectory directory) {
        this.directory = directory;
    }

    Page<UnitView> list(Instant at, @Nullable UUID under, @Nullable UUID after, int limit) {
        UnitTree tree = directory.tree();
        Stream<OrgUnit> units = Arrays.stream(Line.values())
                .flatMap(line -> tree.validAt(at, line).stream())
                .filter(unit -> under == null || tree.covers(under, unit.id(), at))
                .filter(unit -> after == null || unit.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(OrgUnit::id));
        List<UnitView> found = units.limit(limit + 1L).map(UnitView::of).toList();
        return Page.cut(found, limit, last -> last.id().toString());
    }
}
