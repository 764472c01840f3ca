package vn.tuantra.team.welfare.commendation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.team.access.DutyHolders;
import vn.tuantra.team.access.NextHands;
import vn.tuantra.team.welfare.commendation.domain.Commendation;

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
    private final NextHands hands;

    CommendationOffice(DutyHolders duties, Permissions permissions, NextHands hands) {
        this.duties = duties;
        this.permissions = permissions;
        this.hands = hands;
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

    /** Roles of which somebody takes the next step; none at the end. */
    List<String> waitsFor(Commendation one) {
        return one.nextStep()
                .map(step -> Set.of(APPRAISE, DECIDE).contains(step)
                        ? hands.ofTheHolder(step, DutyRole.COMMENDATION_OWNER, one.wardId())
                        : hands.of(step, DutyRole.COMMENDATION_OWNER, one.wardId()))
                .orElse(List.of());
    }

    private boolean isAsked(String action, Caller caller) {
        return action.equals(APPRAISE)
                || (action.equals(DECIDE) && permissions.role(caller, action) == Role.WARD_PC_CHAIR);
    }
}
