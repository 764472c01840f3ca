package vn.tuantra.team.unit;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.VietnamDay;

/** The areas of units: kept with the unit, shown on maps. */
@Component
class DrawUnits {

    private final Units units;
    private final UnitSubtree subtree;
    private final UnitDirectory directory;

    DrawUnits(Units units, UnitSubtree subtree, UnitDirectory directory) {
        this.units = units;
        this.subtree = subtree;
        this.directory = directory;
    }

    /** @throws Refusal {@code OUTSIDE_YOUR_UNIT} */
    Versioned<Unit> draw(UUID id, UnitGeometry area, @Nullable Long ifVersion, Caller caller, Command command) {
        return units.change(id, ifVersion, command, unit -> {
            subtree.require(caller, unit);
            return unit.become(unit.with(area));
        });
    }

    /** @throws Refusal {@code NOT_FOUND} for a unit that is not there or has no area */
    Features.Feature area(UUID id) {
        Unit unit = units.get(id).state();
        UnitGeometry area = unit.geometry();
        if (area == null) {
            throw Refusal.notFound("geometry");
        }
        return Features.of(unit, area);
    }

    /** Every unit that has an area and exists at an instant, below a unit when one is given. */
    Features.Collection areas(Instant at, @Nullable UUID under) {
        LocalDate day = VietnamDay.of(at);
        UnitTree tree = directory.tree();
        List<Features.Feature> features = units.query(Filters.exists("state.geometry")).stream()
                .map(Versioned::state)
                .filter(unit -> unit.isValidOn(day))
                .filter(unit -> under == null || tree.covers(under, unit.unitId(), at))
                .map(unit -> Features.of(unit, Objects.requireNonNull(unit.geometry())))
                .toList();
        return Features.collection(features);
    }
}
