package vn.tuantra.incident.access;

import static vn.tuantra.chassis.security.Permissions.except;
import static vn.tuantra.chassis.security.Permissions.together;
import static vn.tuantra.chassis.security.Role.AREA_OFFICER;
import static vn.tuantra.chassis.security.Role.AUDITOR;
import static vn.tuantra.chassis.security.Role.CITY_POLICE_COMMAND;
import static vn.tuantra.chassis.security.Role.CITY_POLICE_DUTY;
import static vn.tuantra.chassis.security.Role.DISTRICT_POLICE_COMMAND;
import static vn.tuantra.chassis.security.Role.DISTRICT_POLICE_DUTY;
import static vn.tuantra.chassis.security.Role.INTEGRATION;
import static vn.tuantra.chassis.security.Role.PARTNER_GUARD;
import static vn.tuantra.chassis.security.Role.SYS_ADMIN;
import static vn.tuantra.chassis.security.Role.TEAM_DEPUTY;
import static vn.tuantra.chassis.security.Role.TEAM_LEADER;
import static vn.tuantra.chassis.security.Role.TEAM_MEMBER;
import static vn.tuantra.chassis.security.Role.WARD_PC_CHAIR;
import static vn.tuantra.chassis.security.Role.WARD_PC_STAFF;
import static vn.tuantra.chassis.security.Role.WARD_POLICE_COMMAND;
import static vn.tuantra.chassis.security.Role.WARD_POLICE_DUTY;
import static vn.tuantra.chassis.security.Whose.ALERTED;
import static vn.tuantra.chassis.security.Whose.EVERYBODYS;
import static vn.tuantra.chassis.security.Whose.HANDLED;
import static vn.tuantra.chassis.security.Whose.UNIT_AND_BELOW;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Role;

/** The permission table of incident-service. */
@Configuration(proxyBeanMethods = false)
public class IncidentPermissions {

    private static final List<Role> LEADERS = List.of(TEAM_LEADER, TEAM_DEPUTY);
    private static final List<Role> TEAM = List.of(TEAM_LEADER, TEAM_DEPUTY, TEAM_MEMBER);
    private static final List<Role> WARD_POLICE = List.of(WARD_POLICE_DUTY, WARD_POLICE_COMMAND);
    private static final List<Role> UPPER_POLICE =
            List.of(DISTRICT_POLICE_DUTY, DISTRICT_POLICE_COMMAND, CITY_POLICE_COMMAND, CITY_POLICE_DUTY);
    private static final List<Role> COMMAND =
            List.of(WARD_POLICE_COMMAND, DISTRICT_POLICE_COMMAND, CITY_POLICE_COMMAND);
    private static final List<Role> DUTY = together(WARD_POLICE, UPPER_POLICE);
    private static final List<Role> ON_THE_SPOT = together(LEADERS, WARD_POLICE);
    private static final List<Role> READERS = together(DUTY, TEAM, List.of(AREA_OFFICER, AUDITOR));
    private static final List<Role> BULLETIN_READERS =
            together(TEAM, List.of(AREA_OFFICER), DUTY, List.of(WARD_PC_CHAIR, WARD_PC_STAFF, AUDITOR));
    private static final List<Role> BREACH_KEEPERS = List.of(SYS_ADMIN, DISTRICT_POLICE_COMMAND, CITY_POLICE_COMMAND);

    /** Who may do what, and with whose things. */
    @Bean
    public Permissions permissions() {
        Permissions.Builder table = Permissions.table();
        cases(table);
        persons(table);
        evidence(table);
        bulletins(table);
        settings(table);
        return table.build();
    }

    private static void cases(Permissions.Builder table) {
        table.about("incident")
                .command("report", UNIT_AND_BELOW, together(TEAM, WARD_POLICE))
                .command("draft", UNIT_AND_BELOW, together(TEAM, WARD_POLICE))
                .command("report-by-event", UNIT_AND_BELOW, List.of(INTEGRATION))
                .step("acknowledge", ALERTED, DUTY)
                .step("put-back", HANDLED, DUTY)
                .command("send-forces", ALERTED, DUTY)
                .command("note-arrival", ALERTED, together(DUTY, LEADERS))
                .step("respond", ALERTED, DUTY)
                .step("handle", ALERTED, LEADERS)
                .command("escalate", ALERTED, together(WARD_POLICE, COMMAND, List.of(DISTRICT_POLICE_DUTY), LEADERS))
                .step("take-over", ALERTED, UPPER_POLICE)
                .command("reclassify", HANDLED, DUTY)
                .command("make-less-grave", HANDLED, COMMAND)
                .step("hand-over", HANDLED, DUTY)
                .step("accept-hand-over", ALERTED, DUTY)
                .step("return-hand-over", ALERTED, DUTY)
                .step("withdraw-hand-over", HANDLED, DUTY)
                .command("record-action", ALERTED, ON_THE_SPOT)
                .command("complete-action", ALERTED, ON_THE_SPOT)
                .step("resolve", ALERTED, together(COMMAND, LEADERS, DUTY))
                // Nobody stands above the city's duty desk at night: it acts as its own command.
                .command("resolve-complicated", ALERTED, together(COMMAND, List.of(CITY_POLICE_DUTY)))
                .command("resolve-small", ALERTED, together(LEADERS, COMMAND, List.of(CITY_POLICE_DUTY)))
                .command("resolve-handed-over", ALERTED, together(COMMAND, DUTY))
                .step("close", ALERTED, WARD_POLICE)
                .step("reopen", ALERTED, List.of(WARD_POLICE_COMMAND))
                .step("declare-false", HANDLED, DUTY)
                .step("merge", HANDLED, DUTY)
                .step("restore", HANDLED, DUTY)
                .view("see-incident", ALERTED, READERS)
                .view("list-incidents", ALERTED, READERS)
                .view("find-similar", ALERTED, DUTY)
                .view("see-cases-of-the-area", ALERTED, together(DUTY, List.of(AREA_OFFICER, AUDITOR)))
                // Every reading of an account is entered, as a command is.
                .about("shift")
                .command("see-shift", UNIT_AND_BELOW, together(DUTY, List.of(AUDITOR)))
                .command("note-shift", UNIT_AND_BELOW, DUTY)
                .command("hand-over-shift", UNIT_AND_BELOW, DUTY)
                .step("take-over-shift", UNIT_AND_BELOW, DUTY)
                .step("withdraw-shift", UNIT_AND_BELOW, DUTY)
                .view("see-relief", UNIT_AND_BELOW, DUTY)
                .about("police-office")
                .view("find-police-offices", EVERYBODYS, together(TEAM, List.of(AREA_OFFICER), DUTY));
    }

    private static void persons(Permissions.Builder table) {
        table.about("person")
                .command("enter-person", ALERTED, ON_THE_SPOT)
                .command("unmask-person", HANDLED, DUTY)
                .command("export-person", HANDLED, COMMAND)
                .command("erase-person", HANDLED, COMMAND)
                .command("search-persons", ALERTED, DUTY)
                .view("see-persons", ALERTED, together(DUTY, LEADERS, List.of(AUDITOR)))
                .view("see-looks-at-person", UNIT_AND_BELOW, List.of(AUDITOR));
    }

    private static void evidence(Permissions.Builder table) {
        table.about("evidence")
                .command("add-evidence", ALERTED, together(TEAM, WARD_POLICE))
                .command("see-evidence", ALERTED, together(DUTY, List.of(AREA_OFFICER)))
                .command("hand-over-evidence", ALERTED, DUTY)
                .view("list-evidence", ALERTED, together(DUTY, TEAM, List.of(AREA_OFFICER, AUDITOR)));
    }

    private static void bulletins(Permissions.Builder table) {
        table.about("bulletin")
                .command(
                        "submit-bulletin",
                        UNIT_AND_BELOW,
                        together(TEAM, List.of(AREA_OFFICER), WARD_POLICE, UPPER_POLICE))
                .step("publish-bulletin", UNIT_AND_BELOW, WARD_POLICE)
                .step("refuse-bulletin", UNIT_AND_BELOW, WARD_POLICE)
                .step("withdraw-bulletin", UNIT_AND_BELOW, together(TEAM, List.of(AREA_OFFICER), DUTY))
                // Whoever is responsible for a ward, there or above, takes down what must not be shown in it.
                .step("withdraw-bulletin-of-others", UNIT_AND_BELOW, DUTY)
                .view("see-own-bulletins", UNIT_AND_BELOW, together(TEAM, List.of(AREA_OFFICER), DUTY))
                .view("see-bulletins", UNIT_AND_BELOW, together(BULLETIN_READERS, List.of(PARTNER_GUARD)))
                .view("see-bulletins-of-teams", UNIT_AND_BELOW, BULLETIN_READERS)
                // What is for the ward or the district is read by whoever has a part in it besides a team.
                .view("see-bulletins-beyond-teams", UNIT_AND_BELOW, except(BULLETIN_READERS, TEAM))
                .view("see-all-bulletins", UNIT_AND_BELOW, List.of(AUDITOR))
                .view("see-waiting-bulletins", UNIT_AND_BELOW, WARD_POLICE);
    }

    private static void settings(Permissions.Builder table) {
        table.about("policy")
                .command(
                        "enter-policy",
                        UNIT_AND_BELOW,
                        List.of(DISTRICT_POLICE_COMMAND, CITY_POLICE_COMMAND, SYS_ADMIN))
                .view("see-policies", EVERYBODYS, together(DUTY, List.of(SYS_ADMIN, AUDITOR)))
                .view("try-policy", UNIT_AND_BELOW, together(DUTY, List.of(SYS_ADMIN, AUDITOR)))
                // It reads incidents: administrators have no part in those.
                .view(
                        "replay-policy",
                        UNIT_AND_BELOW,
                        List.of(DISTRICT_POLICE_COMMAND, CITY_POLICE_COMMAND, AUDITOR, CITY_POLICE_DUTY))
                .about("source")
                .command("register-source", UNIT_AND_BELOW, List.of(SYS_ADMIN))
                .view(
                        "see-sources",
                        UNIT_AND_BELOW,
                        List.of(SYS_ADMIN, AUDITOR, DISTRICT_POLICE_COMMAND, CITY_POLICE_COMMAND))
                .about("breach")
                .command("record-breach", EVERYBODYS, BREACH_KEEPERS)
                .command("notify-breach", EVERYBODYS, BREACH_KEEPERS)
                .command("close-breach", EVERYBODYS, BREACH_KEEPERS)
                .view("see-breaches", EVERYBODYS, together(BREACH_KEEPERS, List.of(AUDITOR)))
                .about("category")
                .view("see-categories", EVERYBODYS, List.of(Role.values()));
    }
}
