package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.incident.incident.domain.Handling;
import vn.tuantra.incident.incident.domain.HandoverReceipt;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.Span;

/** Person or case is given to a police agency against its receipt (II.2.c4). */
@Component
public class HandOverIncident {

    /**
     * @param receivedAt as on the receipt; absent for now
     * @param reason why another agency than a police office; needed only then
     */
    public record Input(
            UUID toUnitId,
            @Nullable String receiptNumber,
            @Nullable UUID receiptEvidenceId,
            String receivingOfficerRole,
            @Nullable Instant receivedAt,
            @Nullable String reason) {}

    private final Incidents incidents;
    private final AlertedUnit alerted;
    private final UnitDirectory directory;
    private final CaseFiles files;
    private final Clock clock;

    HandOverIncident(Incidents incidents, AlertedUnit alerted, UnitDirectory directory, CaseFiles files, Clock clock) {
        this.files = files;
        this.incidents = incidents;
        this.alerted = alerted;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws Refusal {@code RECEIPT_REQUIRED}, {@code UNKNOWN_UNIT}, {@code UNKNOWN_EVIDENCE}, {@code REASON_REQUIRED} */
    public Incidents.Stored handle(UUID id, Input input, Caller caller, Command command) {
        Instant now = clock.instant();
        if (input.receiptNumber() == null && input.receiptEvidenceId() == null) {
            throw Refusal.invalid("RECEIPT_REQUIRED", Map.of("field", "receiptNumber"));
        }
        OrgUnit receiver = directory
                .tree()
                .at(input.toUnitId(), now)
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "toUnitId")));
        if (receiver.line() != Line.POLICE && input.reason() == null) {
            throw Refusal.invalid("REASON_REQUIRED", Map.of("field", "reason"));
        }
        HandoverReceipt receipt = new HandoverReceipt(
                receiver.id(),
                input.receiptNumber(),
                input.receiptEvidenceId(),
                input.receivingOfficerRole(),
                input.receivedAt() == null ? now : input.receivedAt(),
                command.by());
        return incidents.change(id, command, incident -> {
            UUID unit = alerted.of(caller, incident);
            Span.of(incident, now).require("receivedAt", input.receivedAt());
            requireReceipt(id, input.receiptEvidenceId());
            return Handling.handOver(incident, unit, receipt, input.reason());
        });
    }

    private void requireReceipt(UUID id, @Nullable UUID evidenceId) {
        if (evidenceId != null && !files.hasEvidence(id, evidenceId)) {
            throw Refusal.invalid("UNKNOWN_EVIDENCE", Map.of("field", "receiptEvidenceId"));
        }
    }
}
