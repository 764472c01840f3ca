package vn.tuantra.team.unit;

import java.time.LocalDate;
import java.util.List;
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
        if (!above.isValidOn(unit.validFrom())) {
            throw Refusal.invalid(
                    "PARENT_NOT_VALID",
                    Map.of("field", "parentId", "validFrom", unit.validFrom(), "parent", above.nameVi()));
        }
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

    /** @throws Refusal {@code UNIT_CODE_USED} when another unit has the code on one of the same days */
    static void requireOwnCode(Unit unit, List<Unit> ofThatCode) {
        ofThatCode.stream()
                .filter(other -> !other.unitId().equals(unit.unitId()))
                .filter(other -> overlap(other, unit))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "UNIT_CODE_USED",
                            Map.of("field", "code", "unitCode", unit.code(), "validFrom", other.validFrom()));
                });
    }

    private static boolean overlap(Unit one, Unit other) {
        return (one.validTo() == null || one.validTo().isAfter(other.validFrom()))
                && (other.validTo() == null || other.validTo().isAfter(one.validFrom()));
    }

    private static Refusal unknownParent() {
        return Refusal.invalid("UNKNOWN_PARENT", Map.of("field", "parentId"));
    }

    private static Refusal cycle() {
        return Refusal.invalid("UNIT_CYCLE", Map.of("field", "parentId"));
    }
}
