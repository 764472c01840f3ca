package vn.tuantra.incident.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.incident.Outcome;
import vn.tuantra.incident.incident.application.EndIncident;
import vn.tuantra.incident.incident.application.MergeIncidents;
import vn.tuantra.incident.incident.application.ResolveIncident;

/** How a case ends, and how it is taken up again. */
@RestController
@RequestMapping("/api/incidents/{id}")
class EndingController {

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    record ResolutionBody(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 2000) String result) {}

    record MergeBody(@NotNull UUID into) {}

    private final ResolveIncident resolve;
    private final EndIncident end;
    private final MergeIncidents merge;
    private final Answers answers;

    EndingController(ResolveIncident resolve, EndIncident end, MergeIncidents merge, Answers answers) {
        this.resolve = resolve;
        this.end = end;
        this.merge = merge;
        this.answers = answers;
    }

    @PostMapping("/resolution")
    ResponseEntity<IncidentView> resolve(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid ResolutionBody body, HttpServletRequest request) {
        var command = answers.command(request, caller, IncidentRoles.RESOLVE, "resolve", body);
        return answers.ok(resolve.handle(id, body.outcome(), body.result(), caller, command));
    }

    @PostMapping("/closure")
    ResponseEntity<IncidentView> close(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        var command = answers.command(request, caller, IncidentRoles.WARD_POLICE, "close", id);
        return answers.ok(end.close(id, caller, command));
    }

    @PostMapping("/reopening")
    ResponseEntity<IncidentView> reopen(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid Reason body, HttpServletRequest request) {
        var command = answers.command(request, caller, IncidentRoles.WARD_COMMAND, "reopen", body);
        return answers.ok(end.reopen(id, body.reason(), caller, command));
    }

    @PostMapping("/false-alarm")
    ResponseEntity<IncidentView> declareFalse(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid Reason body, HttpServletRequest request) {
        var command = answers.command(request, caller, IncidentRoles.DUTY, "falseAlarm", body);
        return answers.ok(end.declareFalse(id, body.reason(), caller, command));
    }

    /** This report is about the case {@code into}, which goes on alone. */
    @PostMapping("/merge")
    ResponseEntity<IncidentView> merge(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid MergeBody body, HttpServletRequest request) {
        var command = answers.command(request, caller, IncidentRoles.DUTY, "merge", body);
        return answers.ok(merge.handle(id, body.into(), caller, command));
    }
}
