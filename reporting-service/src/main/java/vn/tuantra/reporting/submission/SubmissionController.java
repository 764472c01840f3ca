package vn.tuantra.reporting.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.reporting.obligation.Obligations;
import vn.tuantra.reporting.obligation.Parties;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.submission.domain.Submission;

/** Writing a report and looking at it. */
@RestController
@RequestMapping("/api/reports/submissions")
class SubmissionController {

    private final Submissions submissions;
    private final Obligations obligations;
    private final Parties parties;
    private final Access access;
    private final SubmissionViews views;

    SubmissionController(
            Submissions submissions, Obligations obligations, Parties parties, Access access, SubmissionViews views) {
        this.submissions = submissions;
        this.obligations = obligations;
        this.parties = parties;
        this.access = access;
        this.views = views;
    }

    /** Begins the report that a unit owes about a period, or writes on. */
    @Permitted("draft-report")
    @PutMapping
    ResponseEntity<SubmissionView> write(@Valid @RequestBody ReportBodies.Writing body, Intent intent) {
        access.requireReach(intent.caller(), body.unitId());
        parties.requireWriter(intent.caller(), body.unitId());
        Obligation owed = obligations
                .report(body.unitId(), body.period())
                .orElseThrow(() -> Refusal.invalid("NOTHING_OWED", Map.of("field", "period")));
        Versioned<Submission> written = submissions.write(owed, body.draft(), intent.ifVersion(), intent.command());
        return Answers.ok(written, report -> views.whole(report, intent.caller()));
    }

    @Permitted("see-report")
    @GetMapping("/{id}")
    ResponseEntity<SubmissionView> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(submissions.visible(id, caller), report -> views.whole(report, caller));
    }

    /** @param year the reporting year */
    @Permitted("list-reports")
    @GetMapping
    Page<SubmissionView> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable @Min(2022) @Max(2199) Integer year,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return submissions.page(caller, unit, year, cursor, limit).map(report -> views.row(report.state(), caller));
    }
}
