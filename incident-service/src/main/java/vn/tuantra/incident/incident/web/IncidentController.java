package vn.tuantra.incident.incident.web;

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
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.incident.Reporter;
import vn.tuantra.contract.incident.ReporterRole;
import vn.tuantra.incident.incident.application.ReportIncident;
import vn.tuantra.incident.incident.application.ReportInput;
import vn.tuantra.incident.incident.application.SaveDraft;
import vn.tuantra.incident.incident.domain.Incidents;

/** Reporting an incident, or keeping a small one for later. */
@RestController
class IncidentController {

    private final ReportIncident reportIncident;
    private final SaveDraft saveDraft;
    private final Access access;
    private final IncidentAnswers answers;

    IncidentController(ReportIncident reportIncident, SaveDraft saveDraft, Access access, IncidentAnswers answers) {
        this.reportIncident = reportIncident;
        this.saveDraft = saveDraft;
        this.access = access;
        this.answers = answers;
    }

    @Permitted("report")
    @PostMapping("/api/incidents")
    ResponseEntity<IncidentView> report(@RequestBody @Valid ReportBody body, Intent intent) {
        return answers.created(reportIncident.handle(input(body, intent), command(body, intent)), intent.caller());
    }

    @Permitted("draft")
    @PostMapping("/api/incidents/drafts")
    ResponseEntity<IncidentView> draft(@RequestBody @Valid ReportBody body, Intent intent) {
        Incidents.Stored draft = saveDraft.handle(input(body, intent), command(body, intent));
        return draft.version() == 1 ? answers.created(draft, intent.caller()) : answers.ok(draft, intent.caller());
    }

    /** A phone sends a report until it hears an answer, each time as of now: when it was sent is no part of what it says. */
    private static Command command(ReportBody body, Intent intent) {
        return intent.commandIdentifiedBy(body.withoutTimeOfSending().toString());
    }

    private ReportInput input(ReportBody body, Intent intent) {
        Caller caller = intent.caller();
        UUID unitId = body.unitId() == null ? caller.unitId() : body.unitId();
        if (unitId == null) {
            throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "unitId"));
        }
        access.requireUnit(caller, unitId);
        return body.toInput(unitId, new Reporter(caller.subject(), reporterRole(intent.role()), caller.teamId()));
    }

    private static ReporterRole reporterRole(Role role) {
        return switch (role) {
            case TEAM_LEADER -> ReporterRole.LEADER;
            case TEAM_DEPUTY -> ReporterRole.DEPUTY;
            case TEAM_MEMBER -> ReporterRole.MEMBER;
            default -> ReporterRole.DUTY;
        };
    }
}
