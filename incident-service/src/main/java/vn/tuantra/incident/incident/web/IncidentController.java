package vn.tuantra.incident.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.web.Commands;
import vn.tuantra.contract.incident.Reporter;
import vn.tuantra.incident.incident.application.ReportIncident;
import vn.tuantra.incident.incident.domain.Incidents;

/** Reporting an incident. */
@RestController
class IncidentController {

    private final ReportIncident reportIncident;
    private final Access access;

    IncidentController(ReportIncident reportIncident, Access access) {
        this.reportIncident = reportIncident;
        this.access = access;
    }

    @PostMapping("/api/incidents")
    ResponseEntity<IncidentView> report(
            Caller caller, @RequestBody @Valid ReportBody body, HttpServletRequest request) {
        Role role = access.role(caller, IncidentRoles.REPORT);
        UUID unitId = body.unitId() == null ? caller.unitId() : body.unitId();
        if (unitId == null) {
            throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "unitId"));
        }
        access.requireUnit(caller, unitId);
        ReportIncident.Input input = new ReportIncident.Input(
                body.id(),
                body.category(),
                unitId,
                body.place().toPlace(),
                body.modifiers() == null ? List.of() : body.modifiers(),
                body.description(),
                body.occurredAt(),
                body.detectedAt(),
                body.reportedAt(),
                new Reporter(caller.subject(), IncidentRoles.reporterRole(role), caller.teamId()));
        Incidents.Stored stored =
                reportIncident.handle(input, Commands.of(request, caller, role, "report", "incident", body));
        HttpStatus status = stored.replayed() ? HttpStatus.OK : HttpStatus.CREATED;
        return ResponseEntity.status(status)
                .eTag("\"" + stored.version() + "\"")
                .body(IncidentView.of(stored));
    }
}
