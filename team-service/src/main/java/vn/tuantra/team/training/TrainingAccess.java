package vn.tuantra.team.training;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.team.access.DutyHolders;

/**
 * Whose things in training. What a unit holds is seen by those above it and by those below it, for whose members it
 * is; it is changed by the unit itself and those above it, and by the team of the movement only where its unit has the
 * duty to train (REQ-ORG-6).
 */
@Component
class TrainingAccess {

    private final Access access;
    private final Reach reach;
    private final DutyHolders duties;
    private final UnitDirectory directory;
    private final Clock clock;

    TrainingAccess(Access access, Reach reach, DutyHolders duties, UnitDirectory directory, Clock clock) {
        this.access = access;
        this.reach = reach;
        this.duties = duties;
        this.directory = directory;
        this.clock = clock;
    }

    boolean sees(Caller caller, UUID unitId) {
        return access.sees(caller, unitId) || reach.above(caller.unitId()).contains(unitId);
    }

    /** Every unit whose programmes and courses the caller sees. */
    Set<UUID> seen(Caller caller) {
        Set<UUID> units = new HashSet<>(reach.above(caller.unitId()));
        if (!units.isEmpty()) {
            // A unit that has ended lies in nothing any more; what it left is its successors'.
            units.addAll(reach.below(caller.unitId()));
        }
        return units;
    }

    /** Whether the caller may change what a unit holds, under a role that the permission table lets do it. */
    boolean mayChange(Caller caller, Role role, UUID unitId) {
        return access.sees(caller, unitId)
                && (role != Role.MOVEMENT_TEAM || duties.holds(caller, DutyRole.TRAINING_OWNER, unitId));
    }

    /** @throws Refusal {@code NOT_FOUND} for what is not in the caller's part of the tree, {@code DUTY_NOT_HELD} */
    void requireChangeable(Caller caller, Role role, UUID unitId, String resource) {
        access.requireVisible(caller, unitId, resource);
        requireDuty(caller, role, unitId);
    }

    /** @throws Refusal {@code UNKNOWN_UNIT}, {@code OUTSIDE_YOUR_UNIT}, {@code DUTY_NOT_HELD} for who is to hold something */
    void requireOwn(Caller caller, Role role, UUID unitId) {
        Instant now = clock.instant();
        if (directory.tree().at(unitId, now).isEmpty()) {
            throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "unitId"));
        }
        access.requireUnit(caller, unitId, now);
        requireDuty(caller, role, unitId);
    }

    private void requireDuty(Caller caller, Role role, UUID unitId) {
        if (role == Role.MOVEMENT_TEAM) {
            duties.require(caller, DutyRole.TRAINING_OWNER, unitId);
        }
    }
}
