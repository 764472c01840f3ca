package vn.tuantra.incident.incident.web;

import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.incident.ReporterRole;

/** Which roles may do what with incidents; each only in its own subtree. */
final class IncidentRoles {

    static final Role[] REPORT = {
        Role.TEAM_LEADER, Role.TEAM_DEPUTY, Role.TEAM_MEMBER, Role.WARD_POLICE_DUTY, Role.WARD_POLICE_COMMAND
    };
    static final Role[] DUTY = {
        Role.WARD_POLICE_DUTY,
        Role.WARD_POLICE_COMMAND,
        Role.DISTRICT_POLICE_DUTY,
        Role.DISTRICT_POLICE_COMMAND,
        Role.CITY_POLICE_DUTY
    };
    static final Role[] UPPER = {Role.DISTRICT_POLICE_DUTY, Role.DISTRICT_POLICE_COMMAND, Role.CITY_POLICE_DUTY};
    static final Role[] TEAM = {Role.TEAM_LEADER, Role.TEAM_DEPUTY};
    static final Role[] WARD_POLICE = {Role.WARD_POLICE_DUTY, Role.WARD_POLICE_COMMAND};
    static final Role[] WARD_COMMAND = {Role.WARD_POLICE_COMMAND};
    static final Role[] ON_THE_SPOT = {
        Role.TEAM_LEADER, Role.TEAM_DEPUTY, Role.WARD_POLICE_DUTY, Role.WARD_POLICE_COMMAND
    };
    static final Role[] ARRIVE = {
        Role.WARD_POLICE_DUTY,
        Role.WARD_POLICE_COMMAND,
        Role.DISTRICT_POLICE_DUTY,
        Role.DISTRICT_POLICE_COMMAND,
        Role.CITY_POLICE_DUTY,
        Role.TEAM_LEADER,
        Role.TEAM_DEPUTY
    };
    static final Role[] ESCALATE = {
        Role.WARD_POLICE_DUTY,
        Role.WARD_POLICE_COMMAND,
        Role.DISTRICT_POLICE_DUTY,
        Role.DISTRICT_POLICE_COMMAND,
        Role.TEAM_LEADER,
        Role.TEAM_DEPUTY
    };
    static final Role[] RESOLVE = {
        Role.WARD_POLICE_COMMAND,
        Role.DISTRICT_POLICE_COMMAND,
        Role.TEAM_LEADER,
        Role.TEAM_DEPUTY,
        Role.WARD_POLICE_DUTY,
        Role.DISTRICT_POLICE_DUTY,
        Role.CITY_POLICE_DUTY
    };
    static final Role[] READ = {
        Role.WARD_POLICE_DUTY,
        Role.WARD_POLICE_COMMAND,
        Role.DISTRICT_POLICE_DUTY,
        Role.DISTRICT_POLICE_COMMAND,
        Role.CITY_POLICE_DUTY,
        Role.TEAM_LEADER,
        Role.TEAM_DEPUTY,
        Role.TEAM_MEMBER,
        Role.AREA_OFFICER,
        Role.AUDITOR
    };

    private IncidentRoles() {}

    static ReporterRole reporterRole(Role role) {
        return switch (role) {
            case TEAM_LEADER -> ReporterRole.LEADER;
            case TEAM_DEPUTY -> ReporterRole.DEPUTY;
            case TEAM_MEMBER -> ReporterRole.MEMBER;
            default -> ReporterRole.DUTY;
        };
    }
}
