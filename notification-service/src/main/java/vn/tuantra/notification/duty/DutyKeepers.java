package vn.tuantra.notification.duty;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.roster.TeamRosters;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.contract.unit.Line;

/** Who is called for the police at night is decided by the police, whoever else may keep lists in the same ward. */
@Component
class DutyKeepers {

    private final Permissions permissions;
    private final UnitDirectory directory;
    private final Reach reach;
    private final TeamRosters teams;

    DutyKeepers(Permissions permissions, UnitDirectory directory, Reach reach, TeamRosters teams) {
        this.reach = reach;
        this.teams = teams;
        this.permissions = permissions;
        this.directory = directory;
    }

    /** @throws Refusal {@code ROLE_NOT_ALLOWED} for a police unit and a role that is none of the police */
    void require(Caller caller, UUID unitId, String action) {
        if (directory
                .tree()
                .find(unitId)
                .filter(unit -> unit.line() == Line.POLICE)
                .isPresent()) {
            permissions.role(caller, action);
        }
    }

    /**
     * Alerts about a team go to those who lead it, and not to whoever writes its id beside a telephone number.
     *
     * @throws Refusal {@code UNKNOWN_TEAM} for a team that does not work in the unit's area
     */
    void requireTeamOf(UUID unitId, @Nullable UUID teamId) {
        if (teamId != null
                && teams.find(teamId)
                        .filter(team -> reach.sees(unitId, team.residentialGroupId()))
                        .isEmpty()) {
            throw Refusal.invalid("UNKNOWN_TEAM", Map.of("field", "teamId"));
        }
    }
}
