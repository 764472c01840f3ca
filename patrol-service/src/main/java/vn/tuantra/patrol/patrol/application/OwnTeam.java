package vn.tuantra.patrol.patrol.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;

/** A leader leads one team and no other. */
public final class OwnTeam {

    private OwnTeam() {}

    /** @throws Refusal {@code NOT_YOUR_TEAM} */
    public static void require(Caller caller, UUID teamId) {
        if (!teamId.equals(caller.teamId())) {
            throw Refusal.forbidden("NOT_YOUR_TEAM", Map.of("team", teamId));
        }
    }

    /** The same for what any team of a joint patrol may do. */
    public static void requireOneOf(Caller caller, List<UUID> teamIds) {
        if (caller.teamId() == null || !teamIds.contains(caller.teamId())) {
            throw Refusal.forbidden("NOT_YOUR_TEAM", Map.of("team", teamIds.getFirst()));
        }
    }
}
