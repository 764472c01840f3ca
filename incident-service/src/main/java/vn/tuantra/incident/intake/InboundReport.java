package vn.tuantra.incident.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.incident.IncidentReport;

/**
 * A report of an integration as it came in, by whichever way.
 *
 * @param eventId {@code ce_id}
 * @param subject {@code ce_subject}, which must be the incident
 * @param body JSON
 * @param sender whose token it came with; absent by Kafka
 */
record InboundReport(
        String eventId,
        @Nullable String subject,
        @SuppressWarnings("ArrayRecordComponent") byte[] body, // read once, never compared
        @Nullable Caller sender) {

    /** A refusal, in words that are the same by every way. */
    record Refused(String code, @Nullable String field, String reason) {}

    /** What can be known of a body that was refused. */
    record Sender(@Nullable UUID incidentId, String sourceId) {

        static Sender of(IncidentReport report) {
            return new Sender(report.incidentId(), report.sourceId());
        }
    }
}
