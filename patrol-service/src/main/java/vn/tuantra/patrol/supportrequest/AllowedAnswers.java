package vn.tuantra.patrol.supportrequest;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;

/** What the caller may do next with a request: its team's share of it, or the whole for those who asked. */
@Component
class AllowedAnswers {

    private static final String WITHDRAW = "withdraw-support-request";

    private final Permissions permissions;
    private final Access access;

    AllowedAnswers(Permissions permissions, Access access) {
        this.permissions = permissions;
        this.access = access;
    }

    List<String> of(SupportRequest request, Caller caller) {
        return permissions.allowed(caller, "support-request", step -> mayTake(step, request, caller));
    }

    private boolean mayTake(String step, SupportRequest request, Caller caller) {
        if (step.equals(WITHDRAW)) {
            return SupportRequest.STEPS.allows(step, request.state()) && access.sees(caller, request.askingUnitId());
        }
        SupportState own = request.stateOf(caller.teamId());
        return own != null && SupportRequest.STEPS.allows(step, own);
    }
}
