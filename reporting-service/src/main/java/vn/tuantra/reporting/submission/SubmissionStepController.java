package vn.tuantra.reporting.submission;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.report.SubmissionEvent;
import vn.tuantra.reporting.document.SigningBody;
import vn.tuantra.reporting.obligation.Parties;
import vn.tuantra.reporting.submission.domain.Submission;

/** The way of a report: the unit's steps first, then those of whoever gathers reports. */
@RestController
@RequestMapping("/api/reports/submissions/{id}")
class SubmissionStepController {

    private final Submissions submissions;
    private final SignReport signing;
    private final SubmissionViews views;
    private final Parties parties;
    private final Clock clock;

    SubmissionStepController(
            Submissions submissions, SignReport signing, SubmissionViews views, Parties parties, Clock clock) {
        this.submissions = submissions;
        this.signing = signing;
        this.views = views;
        this.parties = parties;
        this.clock = clock;
    }

    @Permitted("submit-report")
    @PostMapping("/review")
    ResponseEntity<SubmissionView> submit(@PathVariable UUID id, Intent intent) {
        return written(id, intent, intent.command(), Submission::submit);
    }

    @Permitted("send-report-back")
    @PostMapping("/remark")
    ResponseEntity<SubmissionView> sendBack(
            @PathVariable UUID id, @Valid @RequestBody ReportBodies.Reason body, Intent intent) {
        String reason = body.reason().strip();
        return written(id, intent, intent.command(), report -> report.sendBack(reason));
    }

    @Permitted("sign-report")
    @PostMapping("/signature")
    ResponseEntity<SubmissionView> sign(
            @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable SigningBody body, Intent intent) {
        requireWriter(id, intent);
        return Answers.ok(
                signing.sign(id, intent.caller(), intent.ifVersion(), intent.command(), SigningBody.nameIn(body)),
                report -> views.whole(report, intent.caller()));
    }

    /** The server's time of this request decides whether it is late (REQ-REP-2). */
    @Permitted("send-report")
    @PostMapping("/dispatch")
    ResponseEntity<SubmissionView> send(@PathVariable UUID id, Intent intent) {
        Instant now = clock.instant();
        return written(id, intent, intent.command(), report -> report.send(now, intent.by()));
    }

    @Permitted("correct-report")
    @PostMapping("/correction")
    ResponseEntity<SubmissionView> correct(@PathVariable UUID id, Intent intent) {
        return written(id, intent, intent.command(), Submission::correct);
    }

    @Permitted("receive-report")
    @PostMapping("/receipt")
    ResponseEntity<SubmissionView> receive(@PathVariable UUID id, Intent intent) {
        Instant now = clock.instant();
        return gathered(id, intent, intent.command(), report -> report.receive(now, intent.by()));
    }

    @Permitted("accept-report")
    @PostMapping("/acceptance")
    ResponseEntity<SubmissionView> accept(@PathVariable UUID id, Intent intent) {
        Instant now = clock.instant();
        return gathered(id, intent, intent.command(), report -> report.accept(now, intent.by()));
    }

    @Permitted("return-report")
    @PostMapping("/return")
    ResponseEntity<SubmissionView> giveBack(
            @PathVariable UUID id, @Valid @RequestBody ReportBodies.Reason body, Intent intent) {
        Instant now = clock.instant();
        String reason = body.reason().strip();
        return gathered(id, intent, intent.command(), report -> report.giveBack(reason, now, intent.by()));
    }

    @Permitted("reopen-report")
    @PostMapping("/reopening")
    ResponseEntity<SubmissionView> reopen(
            @PathVariable UUID id, @Valid @RequestBody ReportBodies.Reason body, Intent intent) {
        Instant now = clock.instant();
        String reason = body.reason().strip();
        return gathered(id, intent, intent.command(reason), report -> report.reopen(reason, now, intent.by()));
    }

    private ResponseEntity<SubmissionView> written(
            UUID id, Intent intent, Command command, Function<Submission, Change<Submission, SubmissionEvent>> step) {
        requireWriter(id, intent);
        return taken(id, intent, command, step);
    }

    private ResponseEntity<SubmissionView> gathered(
            UUID id, Intent intent, Command command, Function<Submission, Change<Submission, SubmissionEvent>> step) {
        parties.requireGatherer(intent.caller(), unitOf(id, intent));
        return taken(id, intent, command, step);
    }

    private ResponseEntity<SubmissionView> taken(
            UUID id, Intent intent, Command command, Function<Submission, Change<Submission, SubmissionEvent>> step) {
        return Answers.ok(
                submissions.change(id, intent.caller(), intent.ifVersion(), command, step),
                report -> views.whole(report, intent.caller()));
    }

    private void requireWriter(UUID id, Intent intent) {
        parties.requireWriter(intent.caller(), unitOf(id, intent));
    }

    private UUID unitOf(UUID id, Intent intent) {
        return submissions.visible(id, intent.caller()).state().owed().unitId();
    }
}
