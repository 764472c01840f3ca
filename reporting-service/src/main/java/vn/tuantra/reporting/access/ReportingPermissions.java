package vn.tuantra.reporting.access;

import static vn.tuantra.chassis.security.Role.AUDITOR;
import static vn.tuantra.chassis.security.Role.CITY_POLICE_COMMAND;
import static vn.tuantra.chassis.security.Role.CITY_POLICE_DUTY;
import static vn.tuantra.chassis.security.Role.DISTRICT_OFFICE;
import static vn.tuantra.chassis.security.Role.DISTRICT_PC_CHAIR;
import static vn.tuantra.chassis.security.Role.DISTRICT_POLICE_COMMAND;
import static vn.tuantra.chassis.security.Role.DISTRICT_POLICE_DUTY;
import static vn.tuantra.chassis.security.Role.MOVEMENT_TEAM;
import static vn.tuantra.chassis.security.Role.SYS_ADMIN;
import static vn.tuantra.chassis.security.Role.WARD_PC_CHAIR;
import static vn.tuantra.chassis.security.Role.WARD_PC_STAFF;
import static vn.tuantra.chassis.security.Role.WARD_POLICE_COMMAND;
import static vn.tuantra.chassis.security.Role.WARD_POLICE_DUTY;
import static vn.tuantra.chassis.security.Whose.DUTY_HOLDER;
import static vn.tuantra.chassis.security.Whose.EVERYBODYS;
import static vn.tuantra.chassis.security.Whose.UNIT_AND_BELOW;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Role;

/** The permission table of reporting-service. Figures about incidents are nothing for the system's administrator. */
@Configuration(proxyBeanMethods = false)
public class ReportingPermissions {

    private static final List<Role> READERS = List.of(
            WARD_POLICE_DUTY,
            WARD_POLICE_COMMAND,
            DISTRICT_POLICE_DUTY,
            DISTRICT_POLICE_COMMAND,
            CITY_POLICE_COMMAND,
            CITY_POLICE_DUTY,
            MOVEMENT_TEAM,
            WARD_PC_STAFF,
            WARD_PC_CHAIR,
            DISTRICT_PC_CHAIR,
            AUDITOR);

    private static final List<Role> REPORT_READERS = List.of(
            WARD_PC_STAFF,
            WARD_PC_CHAIR,
            WARD_POLICE_DUTY,
            WARD_POLICE_COMMAND,
            DISTRICT_OFFICE,
            MOVEMENT_TEAM,
            DISTRICT_POLICE_COMMAND,
            CITY_POLICE_COMMAND,
            DISTRICT_PC_CHAIR,
            CITY_POLICE_DUTY,
            AUDITOR);

    private static final List<Role> WRITERS =
            List.of(WARD_PC_STAFF, WARD_PC_CHAIR, WARD_POLICE_DUTY, WARD_POLICE_COMMAND, DISTRICT_OFFICE);
    private static final List<Role> STAFF = List.of(WARD_PC_STAFF, WARD_PC_CHAIR, DISTRICT_OFFICE);
    /** Who signs is who sends: the clock of the deadline is the sending by the signer (REQ-REP-2). */
    private static final List<Role> HEADS = List.of(WARD_PC_CHAIR, DISTRICT_OFFICE);

    private static final List<Role> GATHERERS = List.of(MOVEMENT_TEAM);
    private static final List<Role> CONSOLIDATION_READERS = List.of(
            MOVEMENT_TEAM, DISTRICT_POLICE_COMMAND, CITY_POLICE_COMMAND, DISTRICT_PC_CHAIR, CITY_POLICE_DUTY, AUDITOR);

    /** Who may do what, and with whose things. */
    @Bean
    public Permissions permissions() {
        return Permissions.table()
                .about("incident-indicators")
                .view("count-incidents", UNIT_AND_BELOW, READERS)
                .command("rebuild-indicators", EVERYBODYS, List.of(SYS_ADMIN))
                .view("watch-rebuild", EVERYBODYS, List.of(SYS_ADMIN))
                .about("indicators")
                .view("compare-indicators", UNIT_AND_BELOW, REPORT_READERS)
                .view("name-indicators", EVERYBODYS, REPORT_READERS)
                .about("report")
                .command("draft-report", UNIT_AND_BELOW, WRITERS)
                .step("submit-report", UNIT_AND_BELOW, STAFF)
                .step("send-report-back", UNIT_AND_BELOW, HEADS)
                .step("sign-report", UNIT_AND_BELOW, HEADS)
                .step("send-report", UNIT_AND_BELOW, HEADS)
                .step("correct-report", UNIT_AND_BELOW, STAFF)
                .step("receive-report", DUTY_HOLDER, GATHERERS)
                .step("return-report", DUTY_HOLDER, GATHERERS)
                .step("accept-report", DUTY_HOLDER, GATHERERS)
                .step("reopen-report", DUTY_HOLDER, List.of(DISTRICT_POLICE_COMMAND, CITY_POLICE_COMMAND))
                .view("see-report", UNIT_AND_BELOW, REPORT_READERS)
                .view("list-reports", UNIT_AND_BELOW, REPORT_READERS)
                .view("see-report-cell", UNIT_AND_BELOW, REPORT_READERS)
                .view("download-report", UNIT_AND_BELOW, REPORT_READERS)
                .view("list-obligations", UNIT_AND_BELOW, REPORT_READERS)
                .about("consolidation")
                .command("compile-consolidation", DUTY_HOLDER, GATHERERS)
                .command("urge-report", DUTY_HOLDER, GATHERERS)
                .step("sign-consolidation", DUTY_HOLDER, List.of(DISTRICT_POLICE_COMMAND, CITY_POLICE_COMMAND))
                .step("send-consolidation", DUTY_HOLDER, List.of(DISTRICT_POLICE_COMMAND, CITY_POLICE_COMMAND))
                .view("see-consolidation", UNIT_AND_BELOW, CONSOLIDATION_READERS)
                .view("see-consolidated-cell", UNIT_AND_BELOW, CONSOLIDATION_READERS)
                .view("download-consolidation", UNIT_AND_BELOW, CONSOLIDATION_READERS)
                .view("publish-figures", UNIT_AND_BELOW, CONSOLIDATION_READERS)
                .build();
    }
}
