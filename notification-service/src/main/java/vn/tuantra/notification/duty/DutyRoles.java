package vn.tuantra.notification.duty;

import vn.tuantra.chassis.security.Role;

/** Who keeps the list of people and the rota of a unit. */
final class DutyRoles {

    private DutyRoles() {}

    static Role[] keepers() {
        return new Role[] {
            Role.WARD_POLICE_COMMAND,
            Role.WARD_POLICE_DUTY,
            Role.DISTRICT_POLICE_COMMAND,
            Role.DISTRICT_POLICE_DUTY,
            Role.CITY_POLICE_DUTY,
            Role.MOVEMENT_TEAM,
            Role.WARD_PC_STAFF,
            Role.WARD_PC_CHAIR
        };
    }
}
