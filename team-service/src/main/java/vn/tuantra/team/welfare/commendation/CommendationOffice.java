package vn.tuantra.team.welfare.commendation;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.team.access.DutyHolders;

/**
 * Who takes the steps that the plan gave to the district (III.2), by the duty and not by the level: the unit that holds
 * {@code COMMENDATION_OWNER} appraises; where that is the ward itself, as since there are no districts, its chair decides.
 */
@Component
class CommendationOffice {

    private static final String APPRAISE = "appraise-commendation";
    private static final String DECIDE = "decide-commendation";

    private final DutyHolders duties;
    private final Permissions permissions;

    CommendationOffice(DutyHolders duties, Permissions permissions) {
        this.duties = duties;
        this.permissions = permissions;
    }

    /** @throws Refusal {@code DUTY_NOT_HELD} */
    void require(String action, Caller caller, UUID wardId) {
        if (isAsked(action, caller)) {
            duties.require(caller, DutyRole.COMMENDATION_OWNER, wardId);
        }
    }

    boolean mayTake(String action, Caller caller, UUID wardId) {
        return !isAsked(action, caller) || duties.holds(caller, DutyRole.COMMENDATION_OWNER, wardId);
    }

    private boolean isAsked(String action, Caller caller) {
        return action.equals(APPRAISE)
                || (action.equals(DECIDE) && permissions.role(caller, action) == Role.WARD_PC_CHAIR);
    }
}
