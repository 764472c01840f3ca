package vn.tuantra.team.unit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.unit.Level;

/** What must be true of a unit before it is registered. The counterpart may be registered later than the unit. */
final class UnitRules {

    /** No tree is that deep; two parents changed at the same moment may still have closed a circle. */
    private static final int MAX_DEPTH = 32;

    private final Function<UUID, Optional<Unit>> registered;

    UnitRules(Function<UUID, Optional<Unit>> registered) {
        this.registered = registered;
    }

    /** @throws Refusal {@code EMPTY_VALIDITY}, {@code PARENT_NEEDED}, {@code UNKNOWN_PARENT}, {@code UNIT_CYCLE} */
    void check(Unit unit) {
        requireSomeDay("validTo", unit.validFrom(), unit.validTo());
        unit.dutyRoles().forEach(duty -> requireSomeDay("dutyRoles.validTo", duty.validFrom(), duty.validTo()));
        UUID parentId = unit.parentId();
        if (parentId == null) {
            if (unit.level() != Level.CITY) {
                throw Refusal.invalid("PARENT_NEEDED", Map.of("field", "parentId"));
            }
            return;
        }
        requireNoCycle(unit, parentId);
    }

    private void requireNoCycle(Unit unit, UUID parentId) {
        if (parentId.equals(unit.unitId())) {
            throw cycle();
        }
        Unit above = registered.apply(parentId).orElseThrow(UnitRules::unknownParent);
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            if (above.parentId() == null) {
                return;
            }
            if (above.parentId().equals(unit.unitId())) {
                throw cycle();
            }
            above = registered.apply(above.parentId()).orElseThrow(UnitRules::unknownParent);
        }
        throw cycle();
    }

    private static void requireSomeDay(String field, LocalDate from, @Nullable LocalDate to) {
        if (to != null && !to.isAfter(from)) {
            throw Refusal.invalid("EMPTY_VALIDITY", Map.of("field", field));
        }
    }

    private static Refusal unknownParent() {
        return Refusal.invalid("UNKNOWN_PARENT", Map.of("field", "parentId"));
    }

    private static Refusal cycle() {
        return Refusal.invalid("UNIT_CYCLE", Map.of("field", "parentId"));
    }
}
