package vn.tuantra.incident.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.application.EscalateIncident;
import vn.tuantra.incident.incident.application.HandOverIncident;
import vn.tuantra.incident.incident.application.ReclassifyIncident;
import vn.tuantra.incident.incident.application.TakeOverIncident;

/** Who is responsible for a case, and how grave it is. */
@RestController
@RequestMapping("/api/incidents/{id}")
class DirectionController {

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    record ClassificationBody(
            @Nullable Severity severity,
            @Nullable Boolean complicated,
            @Size(max = 12) @Nullable List<@NotNull Modifier> modifiers,
            @Size(max = 500) @Nullable String reason) {}

    record HandoverBody(
            @NotNull UUID toUnitId,
            @Size(min = 1, max = 100) @Nullable String receiptNumber,
            @Nullable UUID receiptEvidenceId,
            @NotBlank @Size(max = 100) String receivingOfficerRole,
            @Nullable Instant receivedAt,
            @Size(min = 1, max = 500) @Nullable String reason) {}

    private final EscalateIncident escalate;
    private final TakeOverIncident takeOver;
    private final ReclassifyIncident reclassify;
    private final HandOverIncident handOver;
    private final Answers answers;

    DirectionController(
            EscalateIncident escalate,
            TakeOverIncident takeOver,
            ReclassifyIncident reclassify,
            HandOverIncident handOver,
            Answers answers) {
        this.escalate = escalate;
        this.takeOver = takeOver;
        this.reclassify = reclassify;
        this.handOver = handOver;
        this.answers = answers;
    }

    @PostMapping("/escalation")
    ResponseEntity<IncidentView> escalate(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid Reason body, HttpServletRequest request) {
        var command = answers.command(request, caller, IncidentRoles.ESCALATE, "escalate", body);
        return answers.ok(escalate.handle(id, body.reason(), caller, command));
    }

    @PostMapping("/take-over")
    ResponseEntity<IncidentView> takeOver(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid Reason body, HttpServletRequest request) {
        var command = answers.command(request, caller, IncidentRoles.UPPER, "takeOver", body);
        return answers.ok(takeOver.handle(id, body.reason(), caller, command));
    }

    @PostMapping("/classification")
    ResponseEntity<IncidentView> reclassify(
            Caller caller,
            @PathVariable UUID id,
            @RequestBody @Valid ClassificationBody body,
            HttpServletRequest request) {
        var command = answers.command(request, caller, IncidentRoles.DUTY, "reclassify", body);
        ReclassifyIncident.Input input = new ReclassifyIncident.Input(
                body.severity(),
                body.complicated(),
                body.modifiers() == null ? List.of() : body.modifiers(),
                body.reason());
        return answers.ok(reclassify.handle(id, input, caller, command));
    }

    @PostMapping("/hand-over")
    ResponseEntity<IncidentView> handOver(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid HandoverBody body, HttpServletRequest request) {
        var command = answers.command(request, caller, IncidentRoles.DUTY, "handOver", body);
        HandOverIncident.Input input = new HandOverIncident.Input(
                body.toUnitId(),
                body.receiptNumber(),
                body.receiptEvidenceId(),
                body.receivingOfficerRole(),
                body.receivedAt(),
                body.reason());
        return answers.ok(handOver.handle(id, input, caller, command));
    }
}
