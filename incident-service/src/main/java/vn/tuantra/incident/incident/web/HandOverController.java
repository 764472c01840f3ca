package vn.tuantra.incident.incident.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.text.Words;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.incident.incident.application.HandOverIncident;

/** From one hand into another, in two steps between police units (II.2.c4). */
@RestController
@RequestMapping("/api/incidents/{id}/hand-over")
class HandOverController {

    /** The receipt may come with the offer or with its acceptance; an agency's comes at once. */
    record HandoverBody(
            @NotNull UUID toUnitId,

            @Size(max = 100) @Pattern(regexp = Words.SOMETHING, message = "{words.given}") @Nullable
            String receiptNumber,

            @Nullable UUID receiptEvidenceId,

            @Size(max = 100) @Pattern(regexp = Words.SOMETHING, message = "{words.given}") @Nullable
            String receivingOfficerRole,

            @Nullable Instant receivedAt,

            @Size(max = 500) @Pattern(regexp = Words.SOMETHING, message = "{words.given}") @Nullable
            String reason) {}

    record AcceptanceBody(
            @Size(max = 100) @Pattern(regexp = Words.SOMETHING, message = "{words.given}") @Nullable
            String receiptNumber,

            @Nullable UUID receiptEvidenceId,

            @Size(max = 100) @Pattern(regexp = Words.SOMETHING, message = "{words.given}") @Nullable
            String receivingOfficerRole) {}

    record ReturnBody(@NotBlank @Size(max = 500) String reason) {}

    record WithdrawalBody(
            @Size(max = 500) @Pattern(regexp = Words.SOMETHING, message = "{words.given}") @Nullable
            String reason) {}

    private final HandOverIncident handOver;
    private final IncidentAnswers answers;

    HandOverController(HandOverIncident handOver, IncidentAnswers answers) {
        this.handOver = handOver;
        this.answers = answers;
    }

    @Permitted("hand-over")
    @PostMapping
    ResponseEntity<IncidentView> handOver(@PathVariable UUID id, @RequestBody @Valid HandoverBody body, Intent intent) {
        HandOverIncident.Input input = new HandOverIncident.Input(
                body.toUnitId(),
                body.receiptNumber(),
                body.receiptEvidenceId(),
                body.receivingOfficerRole(),
                body.receivedAt(),
                body.reason());
        return answers.ok(handOver.handle(id, input, intent.caller(), intent.command()), intent.caller());
    }

    @Permitted("accept-hand-over")
    @PostMapping("/acceptance")
    ResponseEntity<IncidentView> accept(@PathVariable UUID id, @RequestBody @Valid AcceptanceBody body, Intent intent) {
        HandOverIncident.Receipt receipt = new HandOverIncident.Receipt(
                body.receiptNumber(), body.receiptEvidenceId(), body.receivingOfficerRole());
        return answers.ok(handOver.accept(id, receipt, intent.caller(), intent.command()), intent.caller());
    }

    @Permitted("return-hand-over")
    @PostMapping("/return")
    ResponseEntity<IncidentView> giveBack(@PathVariable UUID id, @RequestBody @Valid ReturnBody body, Intent intent) {
        return answers.ok(
                handOver.giveBack(id, body.reason().strip(), intent.caller(), intent.command()), intent.caller());
    }

    @Permitted("withdraw-hand-over")
    @PostMapping("/withdrawal")
    ResponseEntity<IncidentView> withdraw(
            @PathVariable UUID id, @RequestBody @Valid WithdrawalBody body, Intent intent) {
        return answers.ok(handOver.withdraw(id, body.reason(), intent.caller(), intent.command()), intent.caller());
    }
}
