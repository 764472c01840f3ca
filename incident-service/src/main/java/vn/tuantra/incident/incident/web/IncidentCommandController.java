package vn.tuantra.incident.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.web.Commands;
import vn.tuantra.contract.incident.Outcome;
import vn.tuantra.incident.incident.application.AcknowledgeIncident;
import vn.tuantra.incident.incident.application.EscalateIncident;
import vn.tuantra.incident.incident.application.ResolveIncident;
import vn.tuantra.incident.incident.application.SendForces;
import vn.tuantra.incident.incident.domain.Incidents;

/** What duty officers do with an incident. */
@RestController
@RequestMapping("/api/incidents/{id}")
class IncidentCommandController {

    record Forces(
            @NotNull @Min(1) @Max(500) Integer headcount,
            @Nullable Instant expectedAt) {}

    record EscalationBody(@NotBlank @Size(max = 500) String reason) {}

    record ResolutionBody(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 2000) String result) {}

    private final AcknowledgeIncident acknowledge;
    private final SendForces sendForces;
    private final EscalateIncident escalate;
    private final ResolveIncident resolve;
    private final Access access;

    IncidentCommandController(
            AcknowledgeIncident acknowledge,
            SendForces sendForces,
            EscalateIncident escalate,
            ResolveIncident resolve,
            Access access) {
        this.acknowledge = acknowledge;
        this.sendForces = sendForces;
        this.escalate = escalate;
        this.resolve = resolve;
        this.access = access;
    }

    @PostMapping("/acknowledgement")
    ResponseEntity<IncidentView> acknowledge(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        Role role = access.role(caller, IncidentRoles.DUTY);
        return answer(acknowledge.handle(id, caller, command(request, caller, role, "acknowledge", id)));
    }

    @PostMapping("/forces")
    ResponseEntity<IncidentView> sendForces(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid Forces body, HttpServletRequest request) {
        Role role = access.role(caller, IncidentRoles.DUTY);
        Command command = command(request, caller, role, "sendForces", body);
        return answer(sendForces.handle(id, body.headcount(), body.expectedAt(), caller, command));
    }

    @PostMapping("/escalation")
    ResponseEntity<IncidentView> escalate(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid EscalationBody body, HttpServletRequest request) {
        Role role = access.role(caller, IncidentRoles.ESCALATE);
        return answer(escalate.handle(id, body.reason(), caller, command(request, caller, role, "escalate", body)));
    }

    @PostMapping("/resolution")
    ResponseEntity<IncidentView> resolve(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid ResolutionBody body, HttpServletRequest request) {
        Role role = access.role(caller, IncidentRoles.RESOLVE);
        Command command = command(request, caller, role, "resolve", body);
        return answer(resolve.handle(id, body.outcome(), body.result(), caller, command));
    }

    private static Command command(
            HttpServletRequest request, Caller caller, Role role, String action, Object content) {
        return Commands.of(request, caller, role, action, "incident", content);
    }

    private static ResponseEntity<IncidentView> answer(Incidents.Stored stored) {
        return ResponseEntity.ok().eTag("\"" + stored.version() + "\"").body(IncidentView.of(stored));
    }
}
