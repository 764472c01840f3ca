package vn.tuantra.incident.incident.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.incident.ReporterRole;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.domain.Acknowledgement;
import vn.tuantra.incident.incident.domain.Acting;
import vn.tuantra.incident.incident.domain.Dispatch;
import vn.tuantra.incident.incident.domain.Escalation;
import vn.tuantra.incident.incident.domain.HandoverReceipt;
import vn.tuantra.incident.incident.domain.HistoryEntry;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.Merge;
import vn.tuantra.incident.incident.domain.Offer;
import vn.tuantra.incident.incident.domain.OnSceneAction;
import vn.tuantra.incident.incident.domain.Resolution;

/**
 * An incident as the API shows it.
 *
 * @param borderUnknown it lies on a border and nobody has said with which ward: the police above were alerted instead
 * @param reportDelaySeconds from noticing to reporting (REQ-INC-2)
 * @param reportedLate whether that was not at once; never a reason to refuse
 * @param missing what the actions still need before the case can be closed, by action id
 * @param missingInWords the same in the caller's language
 * @param warnings escorts that were not "at once", by the id of the arrest
 * @param allowed what the caller may do with it now, as the permission table names it
 */
record IncidentView(
        UUID id,
        @Nullable String number,
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
        @Nullable UUID borderWardId,
        boolean borderUnknown,
        UUID handlingUnitId,
        ReporterRole reporterRole,
        @Nullable UUID teamId,
        @Nullable Instant occurredAt,
        Instant detectedAt,
        Instant reportedAt,
        Instant receivedAt,
        long reportDelaySeconds,
        boolean reportedLate,
        boolean clockSkewed,
        List<Escalation> escalations,
        @Nullable Acknowledgement acknowledgement,
        List<Dispatch> dispatches,
        List<OnSceneAction> actions,
        Map<String, List<String>> missing,
        Map<String, List<String>> missingInWords,
        Map<String, Acting.Warning> warnings,
        @Nullable Offer offer,
        @Nullable HandoverReceipt receipt,
        @Nullable Resolution resolution,
        Merge merge,
        List<HistoryEntry> history,
        @Nullable Instant nextEscalationAt,
        List<String> allowed) {

    static IncidentView of(
            Incidents.Stored stored,
            Instant now,
            AtOnceProperties atOnce,
            Map<String, List<String>> missing,
            Map<String, List<String>> missingInWords,
            List<String> allowed) {
        Incident incident = stored.incident();
        return new IncidentView(
                incident.id(),
                incident.number(),
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
                incident.jurisdiction().borderWardId(),
                incident.isBorderUnknown(),
                incident.handlingUnitId(),
                incident.report().reporter().role(),
                incident.report().reporter().teamId(),
                incident.report().occurredAt(),
                incident.report().detectedAt(),
                incident.report().reportedAt(),
                incident.report().receivedAt(),
                incident.report().delay().toSeconds(),
                incident.report().delay().compareTo(atOnce.reportWithin()) > 0,
                incident.report().clockSkewed(),
                incident.alerting().escalations(),
                incident.acknowledgement(),
                incident.dispatches(),
                incident.actions(),
                missing,
                missingInWords,
                Acting.warnings(incident, now, atOnce.departWithin(), atOnce.arriveWithin()),
                incident.offer(),
                incident.receipt(),
                incident.resolution(),
                incident.merge(),
                incident.history(),
                incident.alerting().nextEscalationAt(),
                allowed);
    }
}
