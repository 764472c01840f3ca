package vn.tuantra.notification.alert;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.incident.IncidentReported;
import vn.tuantra.contract.incident.IncidentSummary;

/** How alerts arrived, and the word of those who saw them. */
@RestController
class LedgerController {

    private final Alerts alerts;
    private final Access access;
    private final Permissions permissions;
    private final UnitDirectory directory;
    private final Reach reach;
    private final Callable people;
    private final Clock clock;

    LedgerController(
            Alerts alerts,
            Access access,
            Permissions permissions,
            UnitDirectory directory,
            Reach reach,
            Callable people,
            Clock clock) {
        this.people = people;
        this.permissions = permissions;
        this.alerts = alerts;
        this.access = access;
        this.directory = directory;
        this.reach = reach;
        this.clock = clock;
    }

    /** A duty officer has the alert before their eyes; saying so again changes nothing. */
    @Permitted("see-alert")
    @PostMapping("/api/alerts/{alertId}/seen")
    ResponseEntity<Void> seen(@PathVariable UUID alertId, Intent intent) {
        Alert alert = alerts.find(alertId).orElseThrow(() -> Refusal.notFound("alert"));
        access.requireVisible(intent.caller(), alert.unitId(), "alert");
        // The ledger says that this unit has seen it: nobody above can say so for it, only who has followed it.
        if (!reach.withPredecessors(intent.caller().unitId()).contains(alert.unitId())) {
            throw Refusal.forbidden("OUTSIDE_YOUR_UNIT", Map.of("unit", alert.unitId()));
        }
        alerts.command(alertId, intent.command(), current -> current.seen(intent.by(), clock.instant()));
        return ResponseEntity.noContent().build();
    }

    /** The delivery ledger of an incident: for desks in whose area it lies, and for the team that reported it. */
    @Permitted("see-ledger")
    @GetMapping("/api/alerts/incidents/{incidentId}/ledger")
    List<LedgerView> ledger(@PathVariable UUID incidentId, Caller caller) {
        boolean duty = permissions.allows(caller, "see-ledger-of-the-area");
        List<Alert> asking = alerts.asking(incidentId);
        if (asking.isEmpty() || !(duty ? lies(caller, asking) : reported(caller, incidentId))) {
            throw Refusal.notFound("incident");
        }
        return asking.stream()
                .map(alert -> LedgerView.of(
                        alert, nameOf(alert.unitId()), takerOf(alert), !people.canBeCalled(alert.unitId()), duty))
                .toList();
    }

    private boolean lies(Caller caller, List<Alert> asking) {
        IncidentSummary incident = asking.getFirst().fact().incident();
        return access.covers(caller, incident.wardId(), incident.receivedAt())
                || access.sees(caller, incident.wardId())
                || asking.stream().anyMatch(alert -> alert.unitId().equals(caller.unitId()));
    }

    private boolean reported(Caller caller, UUID incidentId) {
        return caller.teamId() != null
                && alerts.ofIncident(incidentId).stream()
                        .map(Alert::fact)
                        .anyMatch(fact -> fact instanceof IncidentReported reported
                                && caller.teamId().equals(reported.reporter().teamId()));
    }

    private String takerOf(Alert alert) {
        Settlement settlement = alert.ledger().settlement();
        return settlement == null || settlement.byUnitId() == null ? "" : nameOf(settlement.byUnitId());
    }

    private String nameOf(UUID unitId) {
        return directory.tree().find(unitId).map(OrgUnit::nameVi).orElse("");
    }
}
