package vn.tuantra.incident.evidence;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.incident.incident.application.AlertedUnit;
import vn.tuantra.incident.incident.domain.Incidents;

/** Evidence is seen by whoever sees its case. */
@Component
class CaseAccess {

    private final Incidents incidents;
    private final AlertedUnit alerted;

    CaseAccess(Incidents incidents, AlertedUnit alerted) {
        this.incidents = incidents;
        this.alerted = alerted;
    }

    void requireVisible(Caller caller, UUID incidentId) {
        alerted.requireVisible(caller, incidents.get(incidentId).incident());
    }
}
