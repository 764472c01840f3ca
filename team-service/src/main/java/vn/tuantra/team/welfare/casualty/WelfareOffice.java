package vn.tuantra.team.welfare.casualty;

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
import vn.tuantra.team.welfare.casualty.domain.CasualtyCase;

/**
 * Which office has to do with casualties: the one that holds the duty of welfare today. Being some office of the district
 * opens nobody's health data, and whoever assesses and decides is the welfare office, at whatever level it is (REQ-ORG-6).
 */
@Component
class WelfareOffice {

    private static final Set<String> ITS_OWN = Set.of("assess-casualty", "decide-casualty");

    private final DutyHolders duties;
    private final Permissions permissions;
    private final NextHands hands;

    WelfareOffice(DutyHolders duties, Permissions permissions, NextHands hands) {
        this.duties = duties;
        this.permissions = permissions;
        this.hands = hands;
    }

    /** @throws Refusal {@code DUTY_NOT_HELD} */
    void require(String action, Caller caller, UUID wardId) {
        if (isAsked(action, caller)) {
            duties.require(caller, DutyRole.WELFARE_OWNER, wardId);
        }
    }

    /** @throws Refusal {@code DUTY_NOT_HELD} for an office that asks for a list without having the duty */
    void requireForList(String action, Caller caller) {
        if (isAsked(action, caller)) {
            duties.require(caller, DutyRole.WELFARE_OWNER);
        }
    }

    CasualtyBodies.View view(CasualtyCase found, Caller caller) {
        return CasualtyBodies.View.of(
                found,
                waitsFor(found),
                permissions.allowed(
                        caller,
                        "casualty-case",
                        action -> isPossible(action, found)
                                && (!isAsked(action, caller)
                                        || duties.holds(caller, DutyRole.WELFARE_OWNER, found.wardId()))));
    }

    private List<String> waitsFor(CasualtyCase found) {
        return found.nextStep()
                .map(step -> ITS_OWN.contains(step)
                        ? hands.ofTheHolder(step, DutyRole.WELFARE_OWNER, found.wardId())
                        : hands.of(step, DutyRole.WELFARE_OWNER, found.wardId()))
                .orElse(List.of());
    }

    private static boolean isPossible(String action, CasualtyCase found) {
        return action.equals("disclose-health") || CasualtyCase.STEPS.allows(action, found.status());
    }

    private boolean isAsked(String action, Caller caller) {
        return ITS_OWN.contains(action) || permissions.role(caller, action) == Role.DISTRICT_OFFICE;
    }
}
