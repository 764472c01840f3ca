package vn.tuantra.incident.shift;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.domain.Acknowledgement;
import vn.tuantra.incident.incident.domain.Dispatch;
import vn.tuantra.incident.incident.domain.Escalation;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.Report;

/**
 * As much of an open case as a list shows of it.
 *
 * @param outline always true: tells whoever keeps both that this is not the whole of it
 * @param sequence number of facts that it stands for
 * @param escalations those to the caller's unit
 * @param dispatches those on their way; the last one where all have arrived
 * @param allowed what the caller may do with it now, as the permission table names it
 */
record OpenCase(
        UUID id,
        boolean outline,
        @Nullable String number,
        long version,
        long sequence,
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
        @Nullable Instant occurredAt,
        Instant detectedAt,
        Instant reportedAt,
        Instant receivedAt,
        List<Escalation> escalations,
        @Nullable Acknowledgement acknowledgement,
        List<Dispatch> dispatches,
        List<String> allowed) {

    static OpenCase of(Incidents.Stored stored, List<Escalation> escalations, List<String> allowed) {
        Incident incident = stored.incident();
        Report report = incident.report();
        List<Dispatch> dispatches = incident.dispatches();
        return new OpenCase(
                incident.id(),
                true,
                incident.number(),
                stored.version(),
                stored.sequence(),
                incident.state(),
                report.category(),
                incident.classification().severity(),
                incident.classification().complicated(),
                report.modifiers(),
                report.place(),
                report.description(),
                incident.jurisdiction().wardId(),
                incident.jurisdiction().residentialGroupId(),
                incident.jurisdiction().wardPoliceId(),
                incident.handlingUnitId(),
                report.occurredAt(),
                report.detectedAt(),
                report.reportedAt(),
                report.receivedAt(),
                escalations,
                incident.acknowledgement(),
                onTheirWay(dispatches),
                allowed);
    }

    private static List<Dispatch> onTheirWay(List<Dispatch> sent) {
        List<Dispatch> coming =
                sent.stream().filter(each -> each.arrivedAt() == null).toList();
        return coming.isEmpty() && !sent.isEmpty() ? List.of(sent.getLast()) : coming;
    }
}
