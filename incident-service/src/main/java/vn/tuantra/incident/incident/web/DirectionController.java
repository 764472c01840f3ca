package vn.tuantra.incident.incident.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.application.EscalateIncident;
import vn.tuantra.incident.incident.application.ReclassifyIncident;
import vn.tuantra.incident.incident.application.TakeOverIncident;

/** Who is responsible for a case, and how grave it is. */
@RestController
@RequestMapping("/api/incidents/{id}")
class DirectionController {

    record ClassificationBody(
            @Nullable Severity severity,
            @Nullable Boolean complicated,
            @Size(max = 12) @Nullable List<@NotNull Modifier> modifiers,
            @Size(max = 500) @Nullable String reason) {

        @AssertTrue(message = "{classification.given}")
        boolean isGiven() {
            return severity != null || complicated != null || modifiers != null;
        }
    }

    private final EscalateIncident escalate;
    private final TakeOverIncident takeOver;
    private final ReclassifyIncident reclassify;
    private final IncidentAnswers answers;

    DirectionController(
            EscalateIncident escalate,
            TakeOverIncident takeOver,
            ReclassifyIncident reclassify,
            IncidentAnswers answers) {
        this.escalate = escalate;
        this.takeOver = takeOver;
        this.reclassify = reclassify;
        this.answers = answers;
    }

    @Permitted("escalate")
    @PostMapping("/escalation")
    ResponseEntity<IncidentView> escalate(@PathVariable UUID id, @RequestBody @Valid Reason body, Intent intent) {
        return answers.ok(escalate.handle(id, body.reason(), intent.caller(), intent.command()), intent.caller());
    }

    @Permitted("take-over")
    @PostMapping("/take-over")
    ResponseEntity<IncidentView> takeOver(@PathVariable UUID id, @RequestBody @Valid Reason body, Intent intent) {
        return answers.ok(takeOver.handle(id, body.reason(), intent.caller(), intent.command()), intent.caller());
    }

    @Permitted("reclassify")
    @PostMapping("/classification")
    ResponseEntity<IncidentView> reclassify(
            @PathVariable UUID id, @RequestBody @Valid ClassificationBody body, Intent intent) {
        ReclassifyIncident.Input input = new ReclassifyIncident.Input(
                body.severity(),
                body.complicated(),
                body.modifiers() == null ? List.of() : body.modifiers(),
                body.reason());
        return answers.ok(reclassify.handle(id, input, intent.caller(), intent.command()), intent.caller());
    }
}
