package vn.tuantra.patrol.access;

import static vn.tuantra.chassis.security.Role.AREA_OFFICER;
import static vn.tuantra.chassis.security.Role.AUDITOR;
import static vn.tuantra.chassis.security.Role.CITY_POLICE_COMMAND;
import static vn.tuantra.chassis.security.Role.CITY_POLICE_DUTY;
import static vn.tuantra.chassis.security.Role.DISTRICT_PC_CHAIR;
import static vn.tuantra.chassis.security.Role.DISTRICT_POLICE_COMMAND;
import static vn.tuantra.chassis.security.Role.DISTRICT_POLICE_DUTY;
import static vn.tuantra.chassis.security.Role.MOVEMENT_TEAM;
import static vn.tuantra.chassis.security.Role.TEAM_DEPUTY;
import static vn.tuantra.chassis.security.Role.TEAM_LEADER;
import static vn.tuantra.chassis.security.Role.TEAM_MEMBER;
import static vn.tuantra.chassis.security.Role.WARD_PC_CHAIR;
import static vn.tuantra.chassis.security.Role.WARD_PC_STAFF;
import static vn.tuantra.chassis.security.Role.WARD_POLICE_COMMAND;
import static vn.tuantra.chassis.security.Role.WARD_POLICE_DUTY;
import static vn.tuantra.chassis.security.Whose.OWN_TEAM;
import static vn.tuantra.chassis.security.Whose.UNIT_AND_BELOW;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Role;

/** The permission table of patrol-service. */
@Configuration(proxyBeanMethods = false)
public class PatrolPermissions {

    private static final List<Role> COMMANDERS = List.of(TEAM_LEADER, TEAM_DEPUTY);
    private static final List<Role> TEAM = List.of(TEAM_LEADER, TEAM_DEPUTY, TEAM_MEMBER);
    private static final List<Role> HOTSPOT_READERS = List.of(
            TEAM_MEMBER,
            TEAM_LEADER,
            TEAM_DEPUTY,
            AREA_OFFICER,
            WARD_POLICE_DUTY,
            WARD_POLICE_COMMAND,
            DISTRICT_POLICE_DUTY,
            DISTRICT_POLICE_COMMAND,
            CITY_POLICE_COMMAND,
            CITY_POLICE_DUTY,
            WARD_PC_CHAIR,
            MOVEMENT_TEAM,
            AUDITOR);
    private static final List<Role> PATROL_READERS = List.of(
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
            CITY_POLICE_COMMAND,
            CITY_POLICE_DUTY,
            MOVEMENT_TEAM,
            DISTRICT_PC_CHAIR,
            AUDITOR);
    private static final List<Role> WATCHERS = List.of(
            WARD_POLICE_DUTY,
            WARD_POLICE_COMMAND,
            DISTRICT_POLICE_DUTY,
            DISTRICT_POLICE_COMMAND,
            CITY_POLICE_COMMAND,
            CITY_POLICE_DUTY,
            TEAM_LEADER,
            TEAM_DEPUTY,
            AREA_OFFICER);

    private static final List<Role> WARD_POLICE = List.of(AREA_OFFICER, WARD_POLICE_DUTY, WARD_POLICE_COMMAND);
    private static final List<Role> AUTHORITIES = List.of(
            WARD_POLICE_COMMAND,
            WARD_PC_STAFF,
            WARD_PC_CHAIR,
            DISTRICT_POLICE_COMMAND,
            DISTRICT_PC_CHAIR,
            CITY_POLICE_COMMAND);
    private static final List<Role> CARERS = List.of(AREA_OFFICER, WARD_POLICE_COMMAND);

    /** Who may do what, and with whose things. */
    @Bean
    public Permissions permissions() {
        return Permissions.table()
                .about("patrol")
                .command("plan-patrol", OWN_TEAM, COMMANDERS)
                .command("change-plan", OWN_TEAM, COMMANDERS)
                .step("confirm-patrol", OWN_TEAM, COMMANDERS)
                .step("start-patrol", OWN_TEAM, COMMANDERS)
                .step("complete-patrol", OWN_TEAM, COMMANDERS)
                .step("log-patrol", OWN_TEAM, COMMANDERS)
                .step("cancel-patrol", OWN_TEAM, COMMANDERS)
                .command("scan-checkpoints", OWN_TEAM, TEAM)
                .view("see-patrol", UNIT_AND_BELOW, PATROL_READERS)
                .view("list-patrols", UNIT_AND_BELOW, PATROL_READERS)
                .about("patrol-series")
                .command("plan-series", OWN_TEAM, COMMANDERS)
                .about("position")
                .command("note-positions", OWN_TEAM, TEAM)
                .command("switch-tracking", OWN_TEAM, TEAM)
                .view("see-track", UNIT_AND_BELOW, WATCHERS)
                .view("see-positions", UNIT_AND_BELOW, WATCHERS)
                .about("hotspot")
                .command("list-hotspot", UNIT_AND_BELOW, List.of(WARD_POLICE_COMMAND))
                .view("see-hotspots", UNIT_AND_BELOW, HOTSPOT_READERS)
                .view("see-coverage", UNIT_AND_BELOW, HOTSPOT_READERS)
                .about("partner-organisation")
                .command("list-partner", UNIT_AND_BELOW, List.of(WARD_POLICE_COMMAND))
                .view("see-partners", UNIT_AND_BELOW, HOTSPOT_READERS)
                .about("checkpoint")
                .command("place-checkpoint", UNIT_AND_BELOW, List.of(WARD_POLICE_COMMAND))
                .view("see-checkpoints", UNIT_AND_BELOW, HOTSPOT_READERS)
                .view("print-tag", UNIT_AND_BELOW, List.of(WARD_POLICE_COMMAND))
                .about("distress")
                .command("call-for-help", OWN_TEAM, TEAM)
                .command("check-in", OWN_TEAM, TEAM)
                .about("community-work")
                .command("record-community-work", OWN_TEAM, TEAM)
                .step("withdraw-community-work", OWN_TEAM, COMMANDERS)
                .command("disclose-parties", UNIT_AND_BELOW, WARD_POLICE)
                .view("see-community-work", UNIT_AND_BELOW, PATROL_READERS)
                .view("list-community-work", UNIT_AND_BELOW, PATROL_READERS)
                .about("supported-person")
                .command("begin-care", UNIT_AND_BELOW, CARERS)
                .command("note-contact", UNIT_AND_BELOW, CARERS)
                .command("give-care-task", UNIT_AND_BELOW, CARERS)
                .step("end-care", UNIT_AND_BELOW, CARERS)
                .view("see-supported-person", UNIT_AND_BELOW, CARERS)
                .view("list-supported-persons", UNIT_AND_BELOW, CARERS)
                .about("care-task")
                .step("complete-care-task", OWN_TEAM, TEAM)
                .view("list-care-tasks", OWN_TEAM, TEAM)
                .about("support-request")
                .command("ask-for-support", UNIT_AND_BELOW, AUTHORITIES)
                .step("accept-support", OWN_TEAM, COMMANDERS)
                .step("decline-support", OWN_TEAM, COMMANDERS)
                .step("give-support", OWN_TEAM, COMMANDERS)
                .step("withdraw-support-request", UNIT_AND_BELOW, AUTHORITIES)
                .view("see-support-request", UNIT_AND_BELOW, PATROL_READERS)
                .view("list-support-requests", UNIT_AND_BELOW, PATROL_READERS)
                .about("duty-roster")
                .command("propose-duty-roster", UNIT_AND_BELOW, List.of(WARD_POLICE_COMMAND))
                .command("decide-turn", UNIT_AND_BELOW, List.of(WARD_POLICE_COMMAND))
                .command("solve-duty-roster", UNIT_AND_BELOW, List.of(WARD_POLICE_COMMAND))
                .step("confirm-duty-roster", UNIT_AND_BELOW, List.of(WARD_POLICE_COMMAND))
                .command("report-absence", UNIT_AND_BELOW, List.of(WARD_POLICE_COMMAND, WARD_POLICE_DUTY))
                .view("see-duty-roster", UNIT_AND_BELOW, PATROL_READERS)
                .view("list-duty-rosters", UNIT_AND_BELOW, PATROL_READERS)
                .build();
    }
}
