package vn.tuantra.incident.incident.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import vn.tuantra.contract.incident.Outcome;
import vn.tuantra.incident.incident.application.EndIncident;
import vn.tuantra.incident.incident.application.MergeIncidents;
import vn.tuantra.incident.incident.application.ResolveIncident;

/** How a case ends, and how it is taken up again. */
@RestController
@RequestMapping("/api/incidents/{id}")
class EndingController {

    record ResolutionBody(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 2000) String result) {}

    /** @param farApart whoever asks knows that the two places lie more than 300 m from each other */
    record MergeBody(@NotNull UUID into, @Nullable Boolean farApart) {}

    private final ResolveIncident resolve;
    private final EndIncident end;
    private final MergeIncidents merge;
    private final IncidentAnswers answers;

    EndingController(ResolveIncident resolve, EndIncident end, MergeIncidents merge, IncidentAnswers answers) {
        this.resolve = resolve;
        this.end = end;
        this.merge = merge;
        this.answers = answers;
    }

    @Permitted("resolve")
    @PostMapping("/resolution")
    ResponseEntity<IncidentView> resolve(
            @PathVariable UUID id, @RequestBody @Valid ResolutionBody body, Intent intent) {
        return answers.ok(
                resolve.handle(id, body.outcome(), body.result(), intent.caller(), intent.command()), intent.caller());
    }

    @Permitted("close")
    @PostMapping("/closure")
    ResponseEntity<IncidentView> close(@PathVariable UUID id, Intent intent) {
        return answers.ok(end.close(id, intent.caller(), intent.command()), intent.caller());
    }

    @Permitted("reopen")
    @PostMapping("/reopening")
    ResponseEntity<IncidentView> reopen(@PathVariable UUID id, @RequestBody @Valid Reason body, Intent intent) {
        return answers.ok(end.reopen(id, body.reason(), intent.caller(), intent.command()), intent.caller());
    }

    @Permitted("declare-false")
    @PostMapping("/false-alarm")
    ResponseEntity<IncidentView> declareFalse(@PathVariable UUID id, @RequestBody @Valid Reason body, Intent intent) {
        return answers.ok(end.declareFalse(id, body.reason(), intent.caller(), intent.command()), intent.caller());
    }

    /** A false alarm or a merger was a mistake; within minutes the case goes on as it was. */
    @Permitted("restore")
    @PostMapping("/restoration")
    ResponseEntity<IncidentView> restore(@PathVariable UUID id, @RequestBody @Valid Reason body, Intent intent) {
        return answers.ok(end.restore(id, body.reason(), intent.caller(), intent.command()), intent.caller());
    }

    /** This report is about the case {@code into}, which goes on alone. */
    @Permitted("merge")
    @PostMapping("/merge")
    ResponseEntity<IncidentView> merge(@PathVariable UUID id, @RequestBody @Valid MergeBody body, Intent intent) {
        return answers.ok(
                merge.handle(id, body.into(), Boolean.TRUE.equals(body.farApart()), intent.caller(), intent.command()),
                intent.caller());
    }
}
