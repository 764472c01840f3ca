package vn.tuantra.incident.incident.web;

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
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
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
            @Min(1) @Max(600) @Nullable Integer expectedInMinutes,
            @Size(max = 1000) @Nullable String instruction) {}

    record Arrival(@Nullable Instant arrivedAt) {}

    record Instruction(@Size(max = 1000) @Nullable String instruction) {}

    private final AcknowledgeIncident acknowledge;
    private final SendForces sendForces;
    private final RespondToIncident respond;
    private final IncidentAnswers answers;

    IncidentCommandController(
            AcknowledgeIncident acknowledge,
            SendForces sendForces,
            RespondToIncident respond,
            IncidentAnswers answers) {
        this.acknowledge = acknowledge;
        this.sendForces = sendForces;
        this.respond = respond;
        this.answers = answers;
    }

    @Permitted("acknowledge")
    @PostMapping("/acknowledgement")
    ResponseEntity<IncidentView> acknowledge(@PathVariable UUID id, Intent intent) {
        return answers.ok(acknowledge.handle(id, intent.caller(), intent.command()), intent.caller());
    }

    /** Taken by mistake: it waits again for everybody who holds the alert. */
    @Permitted("put-back")
    @PostMapping("/acknowledgement/withdrawal")
    ResponseEntity<IncidentView> putBack(@PathVariable UUID id, @RequestBody @Valid Reason body, Intent intent) {
        return answers.ok(acknowledge.putBack(id, body.reason(), intent.caller(), intent.command()), intent.caller());
    }

    @Permitted("send-forces")
    @PostMapping("/forces")
    ResponseEntity<IncidentView> sendForces(@PathVariable UUID id, @RequestBody @Valid Forces body, Intent intent) {
        return answers.ok(
                sendForces.handle(
                        id,
                        body.headcount(),
                        new SendForces.Expected(body.expectedAt(), body.expectedInMinutes()),
                        body.instruction(),
                        intent.caller(),
                        intent.command()),
                intent.caller());
    }

    @Permitted("note-arrival")
    @PostMapping("/forces/{dispatchId}/arrival")
    ResponseEntity<IncidentView> arrived(
            @PathVariable UUID id, @PathVariable UUID dispatchId, @RequestBody @Valid Arrival body, Intent intent) {
        return answers.ok(
                sendForces.arrived(id, dispatchId, body.arrivedAt(), intent.caller(), intent.command()),
                intent.caller());
    }

    /** The unit that took the case tells the team to handle it. */
    @Permitted("respond")
    @PostMapping("/response")
    ResponseEntity<IncidentView> respond(@PathVariable UUID id, @RequestBody @Valid Instruction body, Intent intent) {
        return answers.ok(
                respond.tellTheTeam(id, body.instruction(), intent.caller(), intent.command()), intent.caller());
    }

    /** The team handles a small case itself. */
    @Permitted("handle")
    @PostMapping("/handling")
    ResponseEntity<IncidentView> handle(@PathVariable UUID id, Intent intent) {
        return answers.ok(respond.byTheTeam(id, intent.caller(), intent.command()), intent.caller());
    }
}
