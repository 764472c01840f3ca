package vn.tuantra.team.patrolteam.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.unit.Level;

/** The ward in which a residential group lies today. */
@Component
class WardsOfGroups {

    private final UnitDirectory directory;
    private final Access access;
    private final Clock clock;

    WardsOfGroups(UnitDirectory directory, Access access, Clock clock) {
        this.access = access;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws Refusal {@code UNKNOWN_UNIT}, {@code NOT_A_RESIDENTIAL_GROUP}, {@code OUTSIDE_YOUR_UNIT} */
    UUID requireWardOf(UUID groupId, Caller caller) {
        Instant now = clock.instant();
        UnitTree tree = directory.tree();
        OrgUnit group = tree.at(groupId, now)
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "residentialGroupId")));
        access.requireUnit(caller, groupId, now);
        return tree.wardOf(groupId, now)
                .filter(_ -> group.level() == Level.RESIDENTIAL_GROUP)
                .orElseThrow(() -> Refusal.invalid("NOT_A_RESIDENTIAL_GROUP", Map.of("field", "residentialGroupId")))
                .id();
    }
}
