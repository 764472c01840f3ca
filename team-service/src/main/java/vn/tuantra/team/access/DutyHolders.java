package vn.tuantra.team.access;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;

/** Who acts for a unit that holds a duty today (REQ-ORG-6): a role alone makes nobody the welfare office. */
@Component
public class DutyHolders {

    private final Reach reach;
    private final Clock clock;

    DutyHolders(Reach reach, Clock clock) {
        this.reach = reach;
        this.clock = clock;
    }

    /** Whether the caller's unit holds the duty for another unit. */
    public boolean holds(Caller caller, DutyRole duty, UUID forUnit) {
        return reach.holdsDuty(caller.unitId(), duty, forUnit, clock.instant());
    }

    /** Whether wards hold the duty for a ward themselves, as since there are no districts. */
    boolean areTheWards(DutyRole duty, UUID wardId) {
        return reach.holdersOf(duty, wardId, clock.instant()).stream().anyMatch(unit -> unit.level() == Level.WARD);
    }

    /** @throws Refusal {@code DUTY_NOT_HELD} */
    public void require(Caller caller, DutyRole duty, UUID forUnit) {
        if (!holds(caller, duty, forUnit)) {
            throw Refusal.forbidden("DUTY_NOT_HELD", Map.of("duty", duty.name()));
        }
    }

    /** Whether the caller's unit holds the duty for what lies below it. */
    public boolean holds(Caller caller, DutyRole duty) {
        UUID own = caller.unitId();
        return own != null && holds(caller, duty, own);
    }

    /** The same for whatever lies below the caller's own unit. */
    public void require(Caller caller, DutyRole duty) {
        if (!holds(caller, duty)) {
            throw Refusal.forbidden("DUTY_NOT_HELD", Map.of("duty", duty.name()));
        }
    }
}
