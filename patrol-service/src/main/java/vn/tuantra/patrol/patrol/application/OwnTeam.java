package vn.tuantra.patrol.patrol.application;

import java.util.Map;
import java.util.UUID;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;

/** A leader leads one team and no other. */
final class OwnTeam {

    private OwnTeam() {}

    static void require(Caller caller, UUID teamId) {
        if (!teamId.equals(caller.teamId())) {
            throw Refusal.forbidden("NOT_YOUR_TEAM", Map.of("team", teamId));
        }
    }
}
