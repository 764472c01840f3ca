package vn.tuantra.team.access;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.unit.DutyRole;

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

    /** @throws Refusal {@code DUTY_NOT_HELD} */
    public void require(Caller caller, DutyRole duty, UUID forUnit) {
        if (!holds(caller, duty, forUnit)) {
            throw Refusal.forbidden("DUTY_NOT_HELD", Map.of("duty", duty.name()));
        }
    }

    /** The same for whatever lies below the caller's own unit. */
    public void require(Caller caller, DutyRole duty) {
        UUID own = caller.unitId();
        if (own == null || !holds(caller, duty, own)) {
            throw Refusal.forbidden("DUTY_NOT_HELD", Map.of("duty", duty.name()));
        }
    }
}
