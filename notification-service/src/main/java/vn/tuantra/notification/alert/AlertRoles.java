package vn.tuantra.notification.alert;

import vn.tuantra.chassis.security.Role;

/** Who may see alerts, each in its own subtree. */
public final class AlertRoles {

    private AlertRoles() {}

    /** Duty desks and commanders. */
    public static Role[] duty() {
        return new Role[] {
            Role.WARD_POLICE_DUTY,
            Role.WARD_POLICE_COMMAND,
            Role.DISTRICT_POLICE_DUTY,
            Role.DISTRICT_POLICE_COMMAND,
            Role.CITY_POLICE_DUTY
        };
    }
}
