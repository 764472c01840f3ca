package vn.tuantra.team.unit;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.Versioned;

/** Puts a unit into the register, or its new state in place of the old one. */
@Component
class RegisterUnit {

    private final Units units;
    private final UnitRules rules;

    RegisterUnit(Units units) {
        this.units = units;
        this.rules = new UnitRules(id -> units.find(id).map(Versioned::state));
    }

    /** @param created whether the unit was not there before */
    record Outcome(Versioned<Unit> unit, boolean created) {}

    Outcome register(Unit unit, @Nullable Long ifVersion, Command command) {
        rules.check(unit);
        Optional<Versioned<Unit>> before = units.find(unit.unitId());
        if (before.isPresent()) {
            return new Outcome(units.replace(unit, ifVersion, command), false);
        }
        if (ifVersion != null) {
            throw Refusal.conflict("STALE_VERSION", Map.of("expected", ifVersion, "actual", 0));
        }
        try {
            Versioned<Unit> stored = units.create(unit, command);
            return new Outcome(stored, !stored.replayed());
        } catch (Refusal refused) {
            if ("ID_ALREADY_USED".equals(refused.code())) {
                // Somebody was faster: what they registered is replaced, as if this had come a moment later.
                return new Outcome(units.replace(unit, null, command), false);
            }
            throw refused;
        }
    }
}
