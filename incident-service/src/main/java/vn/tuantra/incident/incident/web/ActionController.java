package vn.tuantra.incident.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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
import vn.tuantra.incident.incident.application.RecordAction;

/** What was done on the spot (II.2.c4). */
@RestController
@RequestMapping("/api/incidents/{id}/actions")
class ActionController {

    record CompletionBody(
            @Nullable Instant endedAt,
            @Size(max = 50) @Nullable List<@NotNull UUID> evidenceIds,
            @Valid @NotNull ParticularsBody particulars) {}

    private final RecordAction actions;
    private final Answers answers;

    ActionController(RecordAction actions, Answers answers) {
        this.actions = actions;
        this.answers = answers;
    }

    @PostMapping
    ResponseEntity<IncidentView> record(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid ActionBody body, HttpServletRequest request) {
        var command = answers.command(request, caller, IncidentRoles.ON_THE_SPOT, "recordAction", body);
        return answers.ok(actions.record(id, body::toAction, caller, command));
    }

    /** Adds what was left open; what was written stays. */
    @PostMapping("/{actionId}/completion")
    ResponseEntity<IncidentView> complete(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID actionId,
            @RequestBody @Valid CompletionBody body,
            HttpServletRequest request) {
        var command = answers.command(request, caller, IncidentRoles.ON_THE_SPOT, "completeAction", body);
        return answers.ok(actions.complete(
                id,
                actionId,
                body.endedAt(),
                body.evidenceIds() == null ? List.of() : body.evidenceIds(),
                body.particulars().toParticulars(),
                caller,
                command));
    }
}
