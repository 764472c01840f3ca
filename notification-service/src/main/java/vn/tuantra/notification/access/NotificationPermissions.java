package vn.tuantra.notification.access;

import static vn.tuantra.chassis.security.Permissions.together;
import static vn.tuantra.chassis.security.Role.AREA_OFFICER;
import static vn.tuantra.chassis.security.Role.AUDITOR;
import static vn.tuantra.chassis.security.Role.CAP_GATEWAY;
import static vn.tuantra.chassis.security.Role.CENTRE_CLIENT;
import static vn.tuantra.chassis.security.Role.CITY_POLICE_COMMAND;
import static vn.tuantra.chassis.security.Role.CITY_POLICE_DUTY;
import static vn.tuantra.chassis.security.Role.DISTRICT_OFFICE;
import static vn.tuantra.chassis.security.Role.DISTRICT_POLICE_COMMAND;
import static vn.tuantra.chassis.security.Role.DISTRICT_POLICE_DUTY;
import static vn.tuantra.chassis.security.Role.MESSAGE_GATEWAY;
import static vn.tuantra.chassis.security.Role.MOVEMENT_TEAM;
import static vn.tuantra.chassis.security.Role.TEAM_DEPUTY;
import static vn.tuantra.chassis.security.Role.TEAM_LEADER;
import static vn.tuantra.chassis.security.Role.TEAM_MEMBER;
import static vn.tuantra.chassis.security.Role.WARD_PC_CHAIR;
import static vn.tuantra.chassis.security.Role.WARD_PC_STAFF;
import static vn.tuantra.chassis.security.Role.WARD_POLICE_COMMAND;
import static vn.tuantra.chassis.security.Role.WARD_POLICE_DUTY;
import static vn.tuantra.chassis.security.Whose.ALERTED;
import static vn.tuantra.chassis.security.Whose.EVERYBODYS;
import static vn.tuantra.chassis.security.Whose.UNIT_AND_BELOW;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Role;

/** The permission table of notification-service. */
@Configuration(proxyBeanMethods = false)
public class NotificationPermissions {

    private static final List<Role> DUTY = List.of(
            WARD_POLICE_DUTY,
            WARD_POLICE_COMMAND,
            DISTRICT_POLICE_DUTY,
            DISTRICT_POLICE_COMMAND,
            CITY_POLICE_COMMAND,
            CITY_POLICE_DUTY);
    private static final List<Role> POLICE_KEEPERS = together(DUTY, List.of(MOVEMENT_TEAM));
    private static final List<Role> OFFICE_KEEPERS = List.of(WARD_PC_STAFF, WARD_PC_CHAIR);
    private static final List<Role> KEEPERS = together(POLICE_KEEPERS, OFFICE_KEEPERS);
    private static final List<Role> TEAM = List.of(TEAM_LEADER, TEAM_DEPUTY, TEAM_MEMBER);
    private static final List<Role> SUBSCRIBERS =
            List.of(WARD_POLICE_COMMAND, DISTRICT_POLICE_COMMAND, CITY_POLICE_COMMAND, CITY_POLICE_DUTY, CENTRE_CLIENT);
    private static final List<Role> CAP_CENTRES = together(DUTY, List.of(CENTRE_CLIENT, CAP_GATEWAY));
    private static final List<Role> REMINDED = together(DUTY, OFFICE_KEEPERS, List.of(MOVEMENT_TEAM, DISTRICT_OFFICE));

    /** Who may do what, and with whose things. */
    @Bean
    public Permissions permissions() {
        Permissions.Builder table = Permissions.table();
        alerts(table);
        duty(table);
        centres(table);
        return table.build();
    }

    private static void alerts(Permissions.Builder table) {
        table.about("alert")
                .view("follow-alerts", UNIT_AND_BELOW, DUTY)
                .view("list-alerts", UNIT_AND_BELOW, DUTY)
                .command("see-alert", UNIT_AND_BELOW, DUTY)
                .view("see-ledger", ALERTED, together(DUTY, TEAM, List.of(AREA_OFFICER, AUDITOR)))
                .view("see-ledger-of-the-area", ALERTED, together(DUTY, List.of(AUDITOR)))
                .command("tell-delivery", UNIT_AND_BELOW, List.of(MESSAGE_GATEWAY))
                .about("post")
                .view("see-posts", UNIT_AND_BELOW, DUTY)
                .about("drill")
                .command("start-drill", UNIT_AND_BELOW, DUTY)
                .command("show-drill", UNIT_AND_BELOW, DUTY)
                .view("see-drill", UNIT_AND_BELOW, DUTY)
                .about("reminder")
                .command("finish-reminder", UNIT_AND_BELOW, REMINDED)
                .view("list-reminders", UNIT_AND_BELOW, REMINDED);
    }

    private static void duty(Permissions.Builder table) {
        table.about("contact")
                .command("enter-contact", UNIT_AND_BELOW, KEEPERS)
                .command("remove-contact", UNIT_AND_BELOW, KEEPERS)
                .view("list-contacts", UNIT_AND_BELOW, KEEPERS)
                // Who answers for the police at night is not decided by an office.
                .command("keep-police-contacts", UNIT_AND_BELOW, POLICE_KEEPERS)
                .about("rota")
                .command("set-rota", UNIT_AND_BELOW, KEEPERS)
                .command("set-police-rota", UNIT_AND_BELOW, POLICE_KEEPERS)
                .view("see-rota", UNIT_AND_BELOW, KEEPERS)
                .about("push-key")
                .view("see-push-key", EVERYBODYS, List.of(Role.values()));
    }

    private static void centres(Permissions.Builder table) {
        table.about("webhook")
                .command("subscribe", UNIT_AND_BELOW, SUBSCRIBERS)
                .command("rotate-secret", UNIT_AND_BELOW, SUBSCRIBERS)
                .command("pause", UNIT_AND_BELOW, SUBSCRIBERS)
                .command("resume", UNIT_AND_BELOW, SUBSCRIBERS)
                .command("unsubscribe", UNIT_AND_BELOW, SUBSCRIBERS)
                .command("replay-dead-letters", UNIT_AND_BELOW, SUBSCRIBERS)
                .command("ping-receiver", UNIT_AND_BELOW, SUBSCRIBERS)
                .view("see-webhook", UNIT_AND_BELOW, SUBSCRIBERS)
                .view("list-webhooks", UNIT_AND_BELOW, SUBSCRIBERS)
                .view("list-dead-letters", UNIT_AND_BELOW, SUBSCRIBERS)
                .about("cap-message")
                .view("read-cap", UNIT_AND_BELOW, CAP_CENTRES)
                .view("read-cap-feed", UNIT_AND_BELOW, CAP_CENTRES)
                .command("answer-cap", UNIT_AND_BELOW, CAP_CENTRES);
    }
}
