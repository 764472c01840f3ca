package vn.tuantra.incident.evidence;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.incident.incident.application.AlertedUnit;
import vn.tuantra.incident.incident.application.MergedCases;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;

/** Evidence is seen by whoever sees its case. */
@Component
class CaseAccess {

    private final Incidents incidents;
    private final AlertedUnit alerted;
    private final MergedCases merged;

    CaseAccess(Incidents incidents, AlertedUnit alerted, MergedCases merged) {
        this.merged = merged;
        this.incidents = incidents;
        this.alerted = alerted;
    }

    /** The case and the reports that were merged into it, whose evidence is its own now. */
    List<UUID> requireVisible(Caller caller, UUID incidentId) {
        Incident incident = incidents.get(incidentId).incident();
        alerted.requireVisible(caller, incident);
        return merged.of(incident, report -> alerted.knowsMerged(caller, report));
    }

    /** The police of the case's ward, who have what was secured until they hand it on. */
    UUID firstHolder(UUID incidentId) {
        return alerted.wardPolice(incidents.get(incidentId).incident());
    }
}
