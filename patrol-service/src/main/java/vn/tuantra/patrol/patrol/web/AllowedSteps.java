package vn.tuantra.patrol.patrol.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolStatus;

/** What the caller may do next with a patrol: by its state, the caller's team and the permission table. */
@Component
class AllowedSteps {

    private static final Map<String, PatrolStatus> FROM = Map.of(
            "start-patrol", PatrolStatus.PLANNED,
            "complete-patrol", PatrolStatus.IN_PROGRESS,
            "log-patrol", PatrolStatus.COMPLETED);

    private final Permissions permissions;

    AllowedSteps(Permissions permissions) {
        this.permissions = permissions;
    }

    List<String> of(Patrol patrol, Caller caller) {
        return permissions.allowed(
                caller, "patrol", step -> patrol.teamId().equals(caller.teamId()) && FROM.get(step) == patrol.status());
    }
}
