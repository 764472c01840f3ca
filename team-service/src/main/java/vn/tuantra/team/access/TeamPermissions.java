package vn.tuantra.team.access;

import static vn.tuantra.chassis.security.Role.AREA_OFFICER;
import static vn.tuantra.chassis.security.Role.AUDITOR;
import static vn.tuantra.chassis.security.Role.CITY_POLICE_COMMAND;
import static vn.tuantra.chassis.security.Role.CITY_POLICE_DUTY;
import static vn.tuantra.chassis.security.Role.DISTRICT_OFFICE;
import static vn.tuantra.chassis.security.Role.DISTRICT_PC_CHAIR;
import static vn.tuantra.chassis.security.Role.DISTRICT_POLICE_COMMAND;
import static vn.tuantra.chassis.security.Role.DISTRICT_POLICE_DUTY;
import static vn.tuantra.chassis.security.Role.MOVEMENT_TEAM;
import static vn.tuantra.chassis.security.Role.SYS_ADMIN;
import static vn.tuantra.chassis.security.Role.TEAM_DEPUTY;
import static vn.tuantra.chassis.security.Role.TEAM_LEADER;
import static vn.tuantra.chassis.security.Role.TEAM_MEMBER;
import static vn.tuantra.chassis.security.Role.WARD_PC_CHAIR;
import static vn.tuantra.chassis.security.Role.WARD_PC_STAFF;
import static vn.tuantra.chassis.security.Role.WARD_POLICE_COMMAND;
import static vn.tuantra.chassis.security.Role.WARD_POLICE_DUTY;
import static vn.tuantra.chassis.security.Whose.ABOVE_AND_BELOW;
import static vn.tuantra.chassis.security.Whose.DUTY_HOLDER;
import static vn.tuantra.chassis.security.Whose.EVERYBODYS;
import static vn.tuantra.chassis.security.Whose.OWN;
import static vn.tuantra.chassis.security.Whose.OWN_TEAM;
import static vn.tuantra.chassis.security.Whose.UNIT_AND_BELOW;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Role;

/** The permission table of team-service. */
@Configuration(proxyBeanMethods = false)
public class TeamPermissions {

    private static final List<Role> CHAIR = List.of(WARD_PC_CHAIR);
    private static final List<Role> STAFF = List.of(WARD_PC_STAFF);
    private static final List<Role> ADMIN = List.of(SYS_ADMIN);
    private static final List<Role> AUDITORS = List.of(AUDITOR);
    private static final List<Role> WARD_OFFICE = List.of(WARD_PC_STAFF, WARD_PC_CHAIR);
    private static final List<Role> TEAM_PEOPLE = List.of(TEAM_MEMBER, TEAM_LEADER, TEAM_DEPUTY, AREA_OFFICER);
    private static final List<Role> KEEPERS =
            List.of(WARD_PC_STAFF, WARD_PC_CHAIR, WARD_POLICE_COMMAND, AREA_OFFICER, MOVEMENT_TEAM);
    private static final List<Role> TEAM_READERS = List.of(
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
            DISTRICT_OFFICE,
            DISTRICT_PC_CHAIR,
            SYS_ADMIN,
            AUDITOR);
    private static final List<Role> ROOM_KEEPERS = List.of(WARD_PC_STAFF, WARD_POLICE_COMMAND);
    private static final List<Role> HANDLERS =
            List.of(WARD_PC_STAFF, WARD_POLICE_COMMAND, AREA_OFFICER, TEAM_LEADER, TEAM_DEPUTY);
    private static final List<Role> EQUIPMENT_READERS = List.of(
            WARD_PC_STAFF,
            WARD_PC_CHAIR,
            WARD_POLICE_DUTY,
            WARD_POLICE_COMMAND,
            AREA_OFFICER,
            TEAM_LEADER,
            TEAM_DEPUTY,
            DISTRICT_POLICE_COMMAND,
            CITY_POLICE_COMMAND,
            MOVEMENT_TEAM,
            DISTRICT_OFFICE,
            AUDITOR);
    private static final List<Role> TRAINERS =
            List.of(MOVEMENT_TEAM, DISTRICT_POLICE_COMMAND, CITY_POLICE_COMMAND, WARD_POLICE_COMMAND);
    private static final List<Role> ENROLLERS =
            List.of(MOVEMENT_TEAM, DISTRICT_POLICE_COMMAND, CITY_POLICE_COMMAND, WARD_POLICE_COMMAND, WARD_PC_STAFF);
    private static final List<Role> TRAINING_READERS = List.of(
            MOVEMENT_TEAM,
            DISTRICT_POLICE_COMMAND,
            CITY_POLICE_COMMAND,
            WARD_POLICE_COMMAND,
            WARD_PC_STAFF,
            WARD_PC_CHAIR,
            AREA_OFFICER,
            TEAM_LEADER,
            TEAM_DEPUTY,
            TEAM_MEMBER,
            DISTRICT_OFFICE,
            DISTRICT_PC_CHAIR,
            AUDITOR);
    private static final List<Role> MONEY_READERS =
            List.of(WARD_PC_STAFF, WARD_PC_CHAIR, DISTRICT_OFFICE, DISTRICT_PC_CHAIR, AUDITOR);
    /** A ward with one clerk and one chair needs a third: the police, who know which patrols were done. */
    private static final List<Role> ALLOWANCE_CHECKERS = List.of(WARD_PC_STAFF, WARD_PC_CHAIR, WARD_POLICE_COMMAND);

    private static final List<Role> ALLOWANCE_READERS = Permissions.together(MONEY_READERS, ALLOWANCE_CHECKERS);
    private static final List<Role> COMMENDATION_READERS = List.of(
            WARD_PC_STAFF,
            WARD_PC_CHAIR,
            WARD_POLICE_COMMAND,
            MOVEMENT_TEAM,
            DISTRICT_OFFICE,
            DISTRICT_PC_CHAIR,
            AUDITOR);
    private static final List<Role> CARERS =
            List.of(WARD_PC_STAFF, WARD_PC_CHAIR, WARD_POLICE_COMMAND, DISTRICT_OFFICE);

    /** Who may do what, and with whose things. */
    @Bean
    public Permissions permissions() {
        Permissions.Builder table = Permissions.table();
        units(table);
        teams(table);
        equipment(table);
        training(table);
        welfare(table);
        return table.build();
    }

    private static void units(Permissions.Builder table) {
        table.about("unit")
                .command("register-unit", UNIT_AND_BELOW, ADMIN)
                .command("draw-unit", UNIT_AND_BELOW, ADMIN)
                .view("see-unit", EVERYBODYS, List.of(Role.values()))
                .view("list-units", EVERYBODYS, List.of(Role.values()))
                .view("export-units", EVERYBODYS, List.of(Role.values()))
                .view("see-area", EVERYBODYS, List.of(Role.values()))
                .view("list-areas", EVERYBODYS, List.of(Role.values()))
                .about("unit-import")
                .command("import-units", EVERYBODYS, ADMIN)
                .view("see-unit-import", EVERYBODYS, ADMIN);
    }

    private static void teams(Permissions.Builder table) {
        table.about("team")
                .command("propose-team", UNIT_AND_BELOW, STAFF)
                .command("decide-team", UNIT_AND_BELOW, CHAIR)
                .command("reject-team", UNIT_AND_BELOW, CHAIR)
                .command("activate-team", UNIT_AND_BELOW, CHAIR)
                .command("withdraw-decision", UNIT_AND_BELOW, CHAIR)
                .command("suspend-team", UNIT_AND_BELOW, CHAIR)
                .command("resume-team", UNIT_AND_BELOW, CHAIR)
                .command("dissolve-team", UNIT_AND_BELOW, CHAIR)
                .command("reassign-team", UNIT_AND_BELOW, CHAIR)
                .command("amend-members", UNIT_AND_BELOW, CHAIR)
                .command("correct-member", UNIT_AND_BELOW, CHAIR)
                .command("attach-scan", UNIT_AND_BELOW, WARD_OFFICE)
                .command("print-founding-paper", UNIT_AND_BELOW, WARD_OFFICE)
                .command("print-card", UNIT_AND_BELOW, WARD_OFFICE)
                .view("check-card", UNIT_AND_BELOW, TEAM_READERS)
                .view("foresee-team", UNIT_AND_BELOW, WARD_OFFICE)
                .view("open-scan", UNIT_AND_BELOW, KEEPERS)
                .view("see-team", UNIT_AND_BELOW, TEAM_READERS)
                .view("list-teams", UNIT_AND_BELOW, TEAM_READERS)
                .view("see-coverage", UNIT_AND_BELOW, TEAM_READERS)
                .view("see-desk", EVERYBODYS, List.of(Role.values()))
                .about("member")
                .command("search-members", UNIT_AND_BELOW, KEEPERS)
                .command(
                        "disclose-member",
                        UNIT_AND_BELOW,
                        Permissions.together(KEEPERS, List.of(TEAM_LEADER, TEAM_DEPUTY)))
                .command("erase-person", UNIT_AND_BELOW, CHAIR)
                .view("see-looks-at-member", UNIT_AND_BELOW, AUDITORS)
                .about("own-record")
                .command("call-own-team", OWN_TEAM, List.of(TEAM_LEADER, TEAM_DEPUTY))
                .command("request-own-data", OWN, TEAM_PEOPLE)
                .view("see-own-record", OWN, TEAM_PEOPLE)
                .about("data-request")
                .command("enter-data-request", UNIT_AND_BELOW, WARD_OFFICE)
                .command("export-person", UNIT_AND_BELOW, WARD_OFFICE)
                .command("answer-data-request", UNIT_AND_BELOW, WARD_OFFICE)
                .command("decline-data-request", UNIT_AND_BELOW, WARD_OFFICE)
                .view("see-data-request", UNIT_AND_BELOW, Permissions.together(WARD_OFFICE, AUDITORS))
                .view("list-data-requests", UNIT_AND_BELOW, Permissions.together(WARD_OFFICE, AUDITORS))
                .about("team-import")
                .command("import-teams", UNIT_AND_BELOW, STAFF)
                .command("accept-team-import", UNIT_AND_BELOW, CHAIR)
                .view("see-team-import", UNIT_AND_BELOW, WARD_OFFICE)
                .view("list-team-imports", UNIT_AND_BELOW, WARD_OFFICE)
                .about("register-export")
                .command(
                        "export-register",
                        UNIT_AND_BELOW,
                        List.of(WARD_PC_STAFF, WARD_PC_CHAIR, WARD_POLICE_COMMAND, MOVEMENT_TEAM, AUDITOR))
                .command("export-register-in-full", UNIT_AND_BELOW, WARD_OFFICE);
    }

    private static void equipment(Permissions.Builder table) {
        table.about("equipment")
                .command("register-equipment", UNIT_AND_BELOW, ROOM_KEEPERS)
                .command("issue-equipment", UNIT_AND_BELOW, ROOM_KEEPERS)
                .command("return-equipment", UNIT_AND_BELOW, ROOM_KEEPERS)
                .command("find-equipment", UNIT_AND_BELOW, ROOM_KEEPERS)
                .command("write-off-equipment", UNIT_AND_BELOW, ROOM_KEEPERS)
                .command("renew-permit", UNIT_AND_BELOW, ROOM_KEEPERS)
                .command("print-receipt", UNIT_AND_BELOW, ROOM_KEEPERS)
                .command("check-out-equipment", UNIT_AND_BELOW, HANDLERS)
                .command("check-in-equipment", UNIT_AND_BELOW, HANDLERS)
                .command("report-loss", UNIT_AND_BELOW, HANDLERS)
                .command("report-damage", UNIT_AND_BELOW, HANDLERS)
                .view("see-equipment", UNIT_AND_BELOW, EQUIPMENT_READERS)
                .view("list-equipment", UNIT_AND_BELOW, EQUIPMENT_READERS);
    }

    private static void training(Permissions.Builder table) {
        table.about("programme")
                .command("adopt-programme", UNIT_AND_BELOW, TRAINERS)
                .command("end-programme", UNIT_AND_BELOW, TRAINERS)
                .view("see-programme", ABOVE_AND_BELOW, TRAINING_READERS)
                .view("list-programmes", ABOVE_AND_BELOW, TRAINING_READERS)
                .about("course")
                .command("plan-course", UNIT_AND_BELOW, TRAINERS)
                .command("record-attendance", UNIT_AND_BELOW, TRAINERS)
                .command("close-course", UNIT_AND_BELOW, TRAINERS)
                .command("cancel-course", UNIT_AND_BELOW, TRAINERS)
                .command("enrol-members", ABOVE_AND_BELOW, ENROLLERS)
                .command("print-certificate", ABOVE_AND_BELOW, ENROLLERS)
                .view("see-course", ABOVE_AND_BELOW, TRAINING_READERS)
                .view("list-courses", ABOVE_AND_BELOW, TRAINING_READERS);
    }

    private static void welfare(Permissions.Builder table) {
        table.about("allowance")
                .command("calculate-allowance", UNIT_AND_BELOW, STAFF)
                .command("check-allowance", UNIT_AND_BELOW, ALLOWANCE_CHECKERS)
                .command("return-allowance", UNIT_AND_BELOW, ALLOWANCE_CHECKERS)
                .command("approve-allowance", UNIT_AND_BELOW, CHAIR)
                .command("pay-allowance", UNIT_AND_BELOW, STAFF)
                .command("confirm-allowance", UNIT_AND_BELOW, WARD_OFFICE)
                .command("reverse-allowance", UNIT_AND_BELOW, CHAIR)
                .command("print-pay-list", UNIT_AND_BELOW, WARD_OFFICE)
                .view("see-allowance", UNIT_AND_BELOW, ALLOWANCE_READERS)
                .view("list-allowances", UNIT_AND_BELOW, ALLOWANCE_READERS)
                .about("budget")
                .command("estimate-budget", UNIT_AND_BELOW, STAFF)
                .command("allocate-budget", UNIT_AND_BELOW, List.of(DISTRICT_OFFICE, DISTRICT_PC_CHAIR, WARD_PC_CHAIR))
                .command("spend-budget", UNIT_AND_BELOW, STAFF)
                .view("see-budget", UNIT_AND_BELOW, MONEY_READERS)
                .view("list-budgets", UNIT_AND_BELOW, MONEY_READERS)
                .about("commendation")
                .command("propose-commendation", UNIT_AND_BELOW, ROOM_KEEPERS)
                .command("review-commendation", UNIT_AND_BELOW, CHAIR)
                .command("send-commendation", UNIT_AND_BELOW, WARD_OFFICE)
                .command("appraise-commendation", DUTY_HOLDER, List.of(DISTRICT_OFFICE, WARD_PC_STAFF))
                .command("decide-commendation", UNIT_AND_BELOW, List.of(DISTRICT_PC_CHAIR, WARD_PC_CHAIR))
                .command(
                        "reject-commendation",
                        UNIT_AND_BELOW,
                        List.of(WARD_PC_CHAIR, DISTRICT_OFFICE, DISTRICT_PC_CHAIR))
                .command("award-commendation", UNIT_AND_BELOW, List.of(WARD_PC_STAFF, DISTRICT_OFFICE))
                .view("list-achievements", UNIT_AND_BELOW, ROOM_KEEPERS)
                .view("see-commendation", UNIT_AND_BELOW, COMMENDATION_READERS)
                .view("list-commendations", UNIT_AND_BELOW, COMMENDATION_READERS)
                .about("casualty-case")
                .command("report-casualty", UNIT_AND_BELOW, HANDLERS)
                .command("verify-casualty", UNIT_AND_BELOW, List.of(WARD_POLICE_COMMAND))
                .command("collect-casualty-file", UNIT_AND_BELOW, STAFF)
                .command("send-casualty", UNIT_AND_BELOW, WARD_OFFICE)
                .command("assess-casualty", DUTY_HOLDER, List.of(DISTRICT_OFFICE, WARD_PC_CHAIR))
                .command("decide-casualty", DUTY_HOLDER, List.of(DISTRICT_OFFICE, WARD_PC_CHAIR))
                .command("pay-casualty", UNIT_AND_BELOW, List.of(WARD_PC_STAFF, DISTRICT_OFFICE))
                .command("close-casualty", UNIT_AND_BELOW, List.of(WARD_PC_CHAIR, DISTRICT_OFFICE))
                .command("refuse-casualty", UNIT_AND_BELOW, List.of(WARD_POLICE_COMMAND, DISTRICT_OFFICE))
                .command("disclose-health", UNIT_AND_BELOW, CARERS)
                .view("see-duties-of-casualty", UNIT_AND_BELOW, List.of(WARD_POLICE_COMMAND))
                .view("see-casualty", UNIT_AND_BELOW, CARERS)
                .view("list-casualties", UNIT_AND_BELOW, CARERS);
    }
}
