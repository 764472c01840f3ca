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
import vn.tuantra.chassis.security.Role;

/**
 * Who may do what in training. What a unit holds is seen by those above it and by those below it, for whose members it
 * is; it is changed by the unit itself and those above it.
 */
@Component
class TrainingAccess {

    private static final Role[] TRAINERS = {Role.MOVEMENT_TEAM, Role.DISTRICT_POLICE_COMMAND, Role.WARD_POLICE_COMMAND};
    private static final Role[] ENROLLERS = {
        Role.MOVEMENT_TEAM, Role.DISTRICT_POLICE_COMMAND, Role.WARD_POLICE_COMMAND, Role.WARD_PC_STAFF
    };
    private static final Role[] READERS = {
        Role.MOVEMENT_TEAM,
        Role.DISTRICT_POLICE_COMMAND,
        Role.WARD_POLICE_COMMAND,
        Role.WARD_PC_STAFF,
        Role.WARD_PC_CHAIR,
        Role.AREA_OFFICER,
        Role.TEAM_LEADER,
        Role.TEAM_DEPUTY,
        Role.TEAM_MEMBER,
        Role.DISTRICT_OFFICE,
        Role.DISTRICT_PC_CHAIR,
        Role.AUDITOR
    };

    private final Access access;
    private final UnitDirectory directory;
    private final Clock clock;

    TrainingAccess(Access access, UnitDirectory directory, Clock clock) {
        this.access = access;
        this.directory = directory;
        this.clock = clock;
    }

    /** The role under which the caller adopts programmes and holds courses. */
    Role trainer(Caller caller) {
        return access.role(caller, TRAINERS);
    }

    /** The role under which the caller sends members to a course. */
    Role enroller(Caller caller) {
        return access.role(caller, ENROLLERS);
    }

    void requireReader(Caller caller) {
        access.role(caller, READERS);
    }

    boolean sees(Caller caller, UUID unitId) {
        Instant now = clock.instant();
        return access.covers(caller, unitId, now) || directory.tree().covers(unitId, caller.unitId(), now);
    }

    /** @throws Refusal {@code NOT_FOUND} for what is held by a unit that is not in the caller's part of the tree */
    void requireChangeable(Caller caller, UUID unitId, String resource) {
        access.requireVisible(caller, unitId, clock.instant(), resource);
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
