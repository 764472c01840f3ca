package vn.tuantra.incident.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.web.Commands;
import vn.tuantra.contract.incident.Reporter;
import vn.tuantra.incident.incident.application.ReportIncident;
import vn.tuantra.incident.incident.application.ReportInput;
import vn.tuantra.incident.incident.application.SaveDraft;

/** Reporting an incident, or keeping a small one for later. */
@RestController
class IncidentController {

    private final ReportIncident reportIncident;
    private final SaveDraft saveDraft;
    private final Access access;
    private final Answers answers;

    IncidentController(ReportIncident reportIncident, SaveDraft saveDraft, Access access, Answers answers) {
        this.reportIncident = reportIncident;
        this.saveDraft = saveDraft;
        this.access = access;
        this.answers = answers;
    }

    @PostMapping("/api/incidents")
    ResponseEntity<IncidentView> report(
            Caller caller, @RequestBody @Valid ReportBody body, HttpServletRequest request) {
        Role role = access.role(caller, IncidentRoles.REPORT);
        Command command = Commands.of(request, caller, role, "report", "incident", body);
        return answers.created(reportIncident.handle(input(body, caller, role), command));
    }

    @PostMapping("/api/incidents/drafts")
    ResponseEntity<IncidentView> draft(Caller caller, @RequestBody @Valid ReportBody body, HttpServletRequest request) {
        Role role = access.role(caller, IncidentRoles.REPORT);
        Command command = Commands.of(request, caller, role, "draft", "incident", body);
        return answers.created(saveDraft.handle(input(body, caller, role), command));
    }

    private ReportInput input(ReportBody body, Caller caller, Role role) {
        UUID unitId = body.unitId() == null ? caller.unitId() : body.unitId();
        if (unitId == null) {
            throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "unitId"));
        }
        access.requireUnit(caller, unitId);
        return body.toInput(unitId, new Reporter(caller.subject(), IncidentRoles.reporterRole(role), caller.teamId()));
    }
}
