package vn.tuantra.incident.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.Reach;
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
    private final Reach reach;
    private final Clock clock;

    CaseAccess(Incidents incidents, AlertedUnit alerted, MergedCases merged, Reach reach, Clock clock) {
        this.merged = merged;
        this.reach = reach;
        this.clock = clock;
        this.incidents = incidents;
        this.alerted = alerted;
    }

    /** The case and the reports that were merged into it, whose evidence is its own now. */
    List<UUID> requireVisible(Caller caller, UUID incidentId) {
        Incident incident = incidents.get(incidentId).incident();
        alerted.requireVisible(caller, incident);
        return merged.of(incident, report -> alerted.knowsMerged(caller, report));
    }

    /**
     * Whether the caller writes down that a holder has given a piece on: its own, and for the case those of an office that
     * does not see the case and so cannot write it down itself.
     */
    Predicate<UUID> givesFor(Caller caller, UUID incidentId) {
        Incident incident = incidents.get(incidentId).incident();
        Set<UUID> own = reach.withPredecessors(caller.unitId());
        return holder -> own.contains(holder) || (isStranger(incident, holder) && alerted.decides(caller, incident));
    }

    private boolean isStranger(Incident incident, UUID holder) {
        return !incident.audience().contains(holder)
                && !alerted.chainOf(incident, clock.instant()).contains(holder);
    }

    /** The police of the case's ward, who have what was secured until they hand it on. */
    UUID firstHolder(UUID incidentId) {
        return alerted.wardPolice(incidents.get(incidentId).incident());
    }
}
