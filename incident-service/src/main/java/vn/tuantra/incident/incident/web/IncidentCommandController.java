package vn.tuantra.incident.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.incident.incident.application.AcknowledgeIncident;
import vn.tuantra.incident.incident.application.RespondToIncident;
import vn.tuantra.incident.incident.application.SendForces;

/** Taking a case and sending help (REQ-INC-5). */
@RestController
@RequestMapping("/api/incidents/{id}")
class IncidentCommandController {

    record Forces(
            @NotNull @Min(1) @Max(500) Integer headcount,
            @Nullable Instant expectedAt,
            @Size(max = 1000) @Nullable String instruction) {}

    record Arrival(@Nullable Instant arrivedAt) {}

    record Instruction(@Size(max = 1000) @Nullable String instruction) {}

    private final AcknowledgeIncident acknowledge;
    private final SendForces sendForces;
    private final RespondToIncident respond;
    private final Answers answers;

    IncidentCommandController(
            AcknowledgeIncident acknowledge, SendForces sendForces, RespondToIncident respond, Answers answers) {
        this.acknowledge = acknowledge;
        this.sendForces = sendForces;
        this.respond = respond;
        this.answers = answers;
    }

    @PostMapping("/acknowledgement")
    ResponseEntity<IncidentView> acknowledge(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        return answers.ok(acknowledge.handle(
                id, caller, answers.command(request, caller, IncidentRoles.DUTY, "acknowledge", id)));
    }

    @PostMapping("/forces")
    ResponseEntity<IncidentView> sendForces(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid Forces body, HttpServletRequest request) {
        var command = answers.command(request, caller, IncidentRoles.DUTY, "sendForces", body);
        return answers.ok(
                sendForces.handle(id, body.headcount(), body.expectedAt(), body.instruction(), caller, command));
    }

    @PostMapping("/forces/{dispatchId}/arrival")
    ResponseEntity<IncidentView> arrived(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID dispatchId,
            @RequestBody @Valid Arrival body,
            HttpServletRequest request) {
        var command = answers.command(request, caller, IncidentRoles.ARRIVE, "arrive", dispatchId);
        return answers.ok(sendForces.arrived(id, dispatchId, body.arrivedAt(), caller, command));
    }

    /** The unit that took the case tells the team to handle it. */
    @PostMapping("/response")
    ResponseEntity<IncidentView> respond(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid Instruction body, HttpServletRequest request) {
        var command = answers.command(request, caller, IncidentRoles.DUTY, "respond", body);
        return answers.ok(respond.tellTheTeam(id, body.instruction(), caller, command));
    }

    /** The team handles a small case itself. */
    @PostMapping("/handling")
    ResponseEntity<IncidentView> handle(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        var command = answers.command(request, caller, IncidentRoles.TEAM, "handle", id);
        return answers.ok(respond.byTheTeam(id, caller, command));
    }
}
