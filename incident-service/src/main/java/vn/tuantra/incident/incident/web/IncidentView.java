package vn.tuantra.incident.incident.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.incident.ReporterRole;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.domain.Acknowledgement;
import vn.tuantra.incident.incident.domain.Dispatch;
import vn.tuantra.incident.incident.domain.Escalation;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.Resolution;

/** An incident as the API shows it. */
record IncidentView(
        UUID id,
        long version,
        IncidentState state,
        String category,
        Severity severity,
        boolean complicated,
        List<Modifier> modifiers,
        Place place,
        @Nullable String description,
        UUID wardId,
        @Nullable UUID residentialGroupId,
        UUID wardPoliceId,
        UUID handlingUnitId,
        ReporterRole reporterRole,
        @Nullable UUID teamId,
        @Nullable Instant occurredAt,
        Instant detectedAt,
        Instant reportedAt,
        Instant receivedAt,
        boolean clockSkewed,
        List<Escalation> escalations,
        @Nullable Acknowledgement acknowledgement,
        List<Dispatch> dispatches,
        @Nullable Resolution resolution,
        @Nullable Instant nextEscalationAt) {

    static IncidentView of(Incidents.Stored stored) {
        Incident incident = stored.incident();
        return new IncidentView(
                incident.id(),
                stored.version(),
                incident.state(),
                incident.report().category(),
                incident.classification().severity(),
                incident.classification().complicated(),
                incident.report().modifiers(),
                incident.report().place(),
                incident.report().description(),
                incident.jurisdiction().wardId(),
                incident.jurisdiction().residentialGroupId(),
                incident.jurisdiction().wardPoliceId(),
                incident.handlingUnitId(),
                incident.report().reporter().role(),
                incident.report().reporter().teamId(),
                incident.report().occurredAt(),
                incident.report().detectedAt(),
                incident.report().reportedAt(),
                incident.report().receivedAt(),
                incident.report().clockSkewed(),
                incident.escalations(),
                incident.acknowledgement(),
                incident.dispatches(),
                incident.resolution(),
                incident.nextEscalationAt());
    }
}
