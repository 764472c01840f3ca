package vn.tuantra.notification.calling;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.IncidentReported;
import vn.tuantra.contract.incident.ReporterRole;
import vn.tuantra.notification.alert.Alert;
import vn.tuantra.notification.duty.Contacts;
import vn.tuantra.notification.duty.OnCall;

/**
 * The leaders of a team whose member reported: the duty to report stays with them, so they must know at once
 * (REQ-INC-4). Told with the ward's alert, which is the first.
 */
@Component
class TeamLeaders {

    private final Contacts contacts;

    TeamLeaders(Contacts contacts) {
        this.contacts = contacts;
    }

    List<OnCall> of(Alert alert) {
        if (!(alert.fact() instanceof IncidentReported reported)) {
            return List.of();
        }
        UUID team = reported.reporter().teamId();
        boolean firstUnit = reported.targets().stream()
                .filter(target -> target.unitId().equals(alert.unitId()))
                .mapToInt(AlertTarget::level)
                .anyMatch(level -> level == 0);
        if (team == null || !firstUnit || reported.reporter().role() != ReporterRole.MEMBER) {
            return List.of();
        }
        return contacts.recentLeadersOf(team).stream()
                .map(contact -> new OnCall(contact, 0, true))
                .toList();
    }
}
