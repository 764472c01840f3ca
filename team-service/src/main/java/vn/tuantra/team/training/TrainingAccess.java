package vn.tuantra.team.training;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;

/**
 * Whose things in training. What a unit holds is seen by those above it and by those below it, for whose members it
 * is; it is changed by the unit itself and those above it.
 */
@Component
class TrainingAccess {

    private final Access access;
    private final UnitDirectory directory;
    private final Clock clock;

    TrainingAccess(Access access, UnitDirectory directory, Clock clock) {
        this.access = access;
        this.directory = directory;
        this.clock = clock;
    }

    boolean sees(Caller caller, UUID unitId) {
        Instant now = clock.instant();
        return access.sees(caller, unitId) || directory.tree().covers(unitId, caller.unitId(), now);
    }

    /** @throws Refusal {@code NOT_FOUND} for what is held by a unit that is not in the caller's part of the tree */
    void requireChangeable(Caller caller, UUID unitId, String resource) {
        access.requireVisible(caller, unitId, resource);
    }

    /** @throws Refusal {@code UNKNOWN_UNIT}, {@code OUTSIDE_YOUR_UNIT} for a unit that is to hold something new */
    void requireOwn(Caller caller, UUID unitId) {
        Instant now = clock.instant();
        if (directory.tree().at(unitId, now).isEmpty()) {
            throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "unitId"));
        }
        access.requireUnit(caller, unitId, now);
    }
}
