package vn.tuantra.chassis.security;

import java.util.Arrays;
import java.util.Optional;

/** The roles of users and machines; each is effective only in the subtree of the caller's unit. */
public enum Role {
    TEAM_MEMBER,
    TEAM_LEADER,
    TEAM_DEPUTY,
    AREA_OFFICER,
    WARD_POLICE_DUTY,
    WARD_POLICE_COMMAND,
    WARD_PC_STAFF,
    WARD_PC_CHAIR,
    DISTRICT_POLICE_DUTY,
    DISTRICT_POLICE_COMMAND,
    CITY_POLICE_DUTY,
    CITY_POLICE_COMMAND,
    MOVEMENT_TEAM,
    DISTRICT_OFFICE,
    DISTRICT_PC_CHAIR,
    /** A guard of an agency or enterprise that patrols together with the teams (II.2.c2): reads what is meant for partners. */
    PARTNER_GUARD,
    SYS_ADMIN,
    AUDITOR,
    /** A machine that reports: a camera, the 113 desk, a ward's software. It reads no alert. */
    INTEGRATION,
    /** The machine of a command centre: it receives its unit's alerts by webhook and feed. */
    CENTRE_CLIENT,
    /** A machine that carries alerts on as CAP and brings the answers back. */
    CAP_GATEWAY,
    /** A machine that carries SMS and voice and tells what became of them. */
    MESSAGE_GATEWAY;

    /** Roles of machines: they never take the room that people need. */
    public boolean isMachine() {
        return switch (this) {
            case INTEGRATION, CENTRE_CLIENT, CAP_GATEWAY, MESSAGE_GATEWAY -> true;
            default -> false;
        };
    }

    /** Roles that an issuer may use for other systems are none of ours. */
    static Optional<Role> known(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
