package vn.tuantra.incident.incident.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.incident.incident.application.RecordAction;

/** What was done on the spot (II.2.c4). */
@RestController
@RequestMapping("/api/incidents/{id}/actions")
class ActionController {

    private final RecordAction actions;
    private final IncidentAnswers answers;

    ActionController(RecordAction actions, IncidentAnswers answers) {
        this.actions = actions;
        this.answers = answers;
    }

    @Permitted("record-action")
    @PostMapping
    ResponseEntity<IncidentView> record(@PathVariable UUID id, @RequestBody @Valid ActionBody body, Intent intent) {
        return answers.ok(actions.record(id, body::toAction, intent.caller(), intent.command()), intent.caller());
    }

    /** Adds what was left open, and only that; what was written stays. */
    @Permitted("complete-action")
    @PostMapping("/{actionId}/completion")
    ResponseEntity<IncidentView> complete(
            @PathVariable UUID id,
            @PathVariable UUID actionId,
            @RequestBody @Valid CompletionBody body,
            Intent intent) {
        return answers.ok(
                actions.complete(
                        id,
                        actionId,
                        body.endedAt(),
                        body.evidenceIds() == null ? List.of() : body.evidenceIds(),
                        body::after,
                        intent.caller(),
                        intent.command()),
                intent.caller());
    }
}
