package vn.tuantra.patrol.community;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.patrol.patrol.application.OwnTeam;
import vn.tuantra.patrol.roster.Rosters;

/** The one team for which a member of it enters something. */
@Component
class TeamOfCaller {

    private final Rosters rosters;
    private final Access access;

    TeamOfCaller(Rosters rosters, Access access) {
        this.rosters = rosters;
        this.access = access;
    }

    /** @throws Refusal {@code NOT_YOUR_TEAM}, {@code UNKNOWN_TEAM}, {@code OUTSIDE_YOUR_UNIT} */
    TeamRosterChanged require(Caller caller, UUID teamId) {
        OwnTeam.require(caller, teamId);
        TeamRosterChanged team = rosters.find(teamId)
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_TEAM", Map.of("field", "teamId", "team", teamId)));
        access.requireReach(caller, team.residentialGroupId());
        return team;
    }
}
