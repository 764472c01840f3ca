package vn.tuantra.patrol.patrol.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.patrol.patrol.domain.Patrol;

/** What the caller may do next with a patrol: by its state, the caller's team and the permission table. */
@Component
class AllowedSteps {

    private final Permissions permissions;

    AllowedSteps(Permissions permissions) {
        this.permissions = permissions;
    }

    List<String> of(Patrol patrol, Caller caller) {
        return permissions.allowed(
                caller,
                "patrol",
                step -> patrol.teamId().equals(caller.teamId()) && Patrol.STEPS.allows(step, patrol.status()));
    }
}
