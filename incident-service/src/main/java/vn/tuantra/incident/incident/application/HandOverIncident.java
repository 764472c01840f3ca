package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.incident.incident.domain.HandingOver;
import vn.tuantra.incident.incident.domain.HandoverReceipt;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.Offer;
import vn.tuantra.incident.incident.domain.Span;

/** Person or case is offered to a police unit, which answers, or given to another agency against its receipt (II.2.c4). */
@Component
public class HandOverIncident {

    /**
     * @param receivedAt as on the receipt of an agency; absent for now
     * @param reason why another agency than a police office; needed only then
     */
    public record Input(
            UUID toUnitId,
            @Nullable String receiptNumber,
            @Nullable UUID receiptEvidenceId,
            @Nullable String receivingOfficerRole,
            @Nullable Instant receivedAt,
            @Nullable String reason) {}

    /** What the receiver adds; what the offer says already may be left out. */
    public record Receipt(
            @Nullable String number,
            @Nullable UUID evidenceId,
            @Nullable String officerRole) {}

    private static final Set<Level> COMMAND_POSTS = EnumSet.of(Level.WARD, Level.DISTRICT, Level.CITY);

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

    /**
     * @throws Refusal {@code UNKNOWN_UNIT}, {@code NO_COMMAND_POST} for police offices at which nobody could accept it,
     *     {@code UNKNOWN_EVIDENCE}; for an agency {@code RECEIPT_REQUIRED} and
     *     {@code REASON_REQUIRED}
     */
    public Incidents.Stored handle(UUID id, Input input, Caller caller, Command command) {
        Instant now = clock.instant();
        OrgUnit receiver = directory
                .tree()
                .at(input.toUnitId(), now)
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "toUnitId")));
        requireReceipt(id, input.receiptEvidenceId());
        if (receiver.line() == Line.POLICE && !COMMAND_POSTS.contains(receiver.level())) {
            throw Refusal.invalid("NO_COMMAND_POST", Map.of("field", "toUnitId"));
        }
        return receiver.line() == Line.POLICE
                ? offer(id, receiver.id(), input, caller, command, now)
                : toAgency(id, receiver.id(), input, caller, command, now);
    }

    private Incidents.Stored offer(UUID id, UUID receiver, Input input, Caller caller, Command command, Instant now) {
        return incidents.change(id, command, incident -> {
            UUID unit = alerted.of(caller, incident);
            Span.of(incident, now).require("receivedAt", input.receivedAt());
            Offer offer = new Offer(
                    incident.handlingUnitId(),
                    receiver,
                    isBelow(receiver, incident.handlingUnitId(), now),
                    input.receiptNumber(),
                    input.receiptEvidenceId(),
                    input.receivingOfficerRole(),
                    input.reason(),
                    now,
                    command.by());
            return HandingOver.offer(incident, unit, offer);
        });
    }

    private Incidents.Stored toAgency(
            UUID id, UUID receiver, Input input, Caller caller, Command command, Instant now) {
        if (input.receiptNumber() == null && input.receiptEvidenceId() == null) {
            throw Refusal.invalid("RECEIPT_REQUIRED", Map.of("field", "receiptNumber"));
        }
        if (input.receivingOfficerRole() == null) {
            throw Refusal.invalid("FIELD_REQUIRED", Map.of("field", "receivingOfficerRole"));
        }
        if (input.reason() == null) {
            throw Refusal.invalid("REASON_REQUIRED", Map.of("field", "reason"));
        }
        HandoverReceipt receipt = new HandoverReceipt(
                receiver,
                input.receiptNumber(),
                input.receiptEvidenceId(),
                input.receivingOfficerRole(),
                input.receivedAt() == null ? now : input.receivedAt(),
                command.by());
        return incidents.change(id, command, incident -> {
            UUID unit = alerted.of(caller, incident);
            Span.of(incident, now).require("receivedAt", input.receivedAt());
            return HandingOver.toAgency(incident, unit, receipt, input.reason());
        });
    }

    /**
     * The receiver takes it, against a receipt.
     *
     * @throws Refusal {@code NOT_OFFERED}, {@code NOT_THE_RECEIVER}, {@code RECEIPT_REQUIRED}, {@code FIELD_REQUIRED}
     */
    public Incidents.Stored accept(UUID id, Receipt given, Caller caller, Command command) {
        Instant now = clock.instant();
        requireReceipt(id, given.evidenceId());
        return incidents.change(id, command, incident -> {
            UUID unit = alerted.of(caller, incident);
            HandingOver.requireOfferTo(incident, unit);
            return HandingOver.accept(incident, unit, receipt(incident, given, command, now), command.by(), now);
        });
    }

    /** @throws Refusal {@code NOT_OFFERED}, {@code NOT_THE_RECEIVER}, {@code ORDERED_FROM_ABOVE} */
    public Incidents.Stored giveBack(UUID id, String reason, Caller caller, Command command) {
        Instant now = clock.instant();
        return incidents.change(
                id,
                command,
                incident -> HandingOver.giveBack(
                        incident,
                        alerted.of(caller, incident),
                        alerted.chainOf(incident, now),
                        reason,
                        command.by(),
                        now));
    }

    /** @throws Refusal {@code NOT_OFFERED}, {@code NOT_THE_HANDLING_UNIT} */
    public Incidents.Stored withdraw(UUID id, @Nullable String reason, Caller caller, Command command) {
        Instant now = clock.instant();
        return incidents.change(
                id,
                command,
                incident -> HandingOver.withdraw(
                        incident,
                        alerted.of(caller, incident),
                        alerted.chainOf(incident, now),
                        reason,
                        command.by(),
                        now));
    }

    private static HandoverReceipt receipt(Incident incident, Receipt given, Command command, Instant now) {
        Offer offer = incident.offer();
        String number = given.number() == null && offer != null ? offer.number() : given.number();
        UUID evidence = given.evidenceId() == null && offer != null ? offer.evidenceId() : given.evidenceId();
        String role = given.officerRole() == null && offer != null ? offer.officerRole() : given.officerRole();
        if (offer != null && number == null && evidence == null) {
            throw Refusal.invalid("RECEIPT_REQUIRED", Map.of("field", "receiptNumber"));
        }
        return new HandoverReceipt(
                offer == null ? incident.handlingUnitId() : offer.toUnitId(),
                number,
                evidence,
                role == null ? command.by().role() : role,
                now,
                command.by());
    }

    private boolean isBelow(UUID unit, UUID above, Instant now) {
        return !unit.equals(above)
                && directory.tree().pathUp(unit, now).stream().map(OrgUnit::id).anyMatch(above::equals);
    }

    private void requireReceipt(UUID id, @Nullable UUID evidenceId) {
        if (evidenceId != null
                && files.of(incidents.get(id).incident(), List.of(evidenceId)).isEmpty()) {
            throw Refusal.invalid("UNKNOWN_EVIDENCE", Map.of("field", "receiptEvidenceId"));
        }
    }
}
