package vn.tuantra.team.unit;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;

/**
 * Whose unit it is. Asked of the register itself and not of the tree that follows it: a unit may be entered a moment
 * after the one above it. Whoever administers a unit that is not registered yet may enter the top of a tree only.
 */
@Component
class UnitSubtree {

    private static final int MAX_DEPTH = 32;

    private final Units units;

    UnitSubtree(Units units) {
        this.units = units;
    }

    /** @throws Refusal {@code OUTSIDE_YOUR_UNIT} */
    void require(Caller caller, Unit unit) {
        UUID own = caller.unitId();
        if (own == null || !covers(own, unit)) {
            throw Refusal.forbidden("OUTSIDE_YOUR_UNIT", Map.of("unit", unit.unitId()));
        }
    }

    private boolean covers(UUID own, Unit unit) {
        Optional<Unit> next = Optional.of(unit);
        for (int depth = 0; next.isPresent() && depth < MAX_DEPTH; depth++) {
            Unit above = next.get();
            if (own.equals(above.unitId()) || own.equals(above.counterpartId())) {
                return true;
            }
            next = Optional.ofNullable(above.parentId()).flatMap(units::find).map(Versioned::state);
        }
        return unit.parentId() == null && units.find(own).isEmpty();
    }
}
