package vn.tuantra.reporting.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.reporting.indicator.CountFigures;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.obligation.domain.ReportType;
import vn.tuantra.reporting.submission.domain.Frozen;
import vn.tuantra.reporting.submission.domain.Submission;
import vn.tuantra.reporting.submission.domain.Supplements;

/** Counts the figures and freezes them with the signature (REQ-REP-6). */
@Component
class SignReport {

    private final Submissions submissions;
    private final CountFigures figures;
    private final Clock clock;

    SignReport(Submissions submissions, CountFigures figures, Clock clock) {
        this.submissions = submissions;
        this.figures = figures;
        this.clock = clock;
    }

    /** @throws vn.tuantra.chassis.aggregate.Refusal as the domain */
    Versioned<Submission> sign(UUID id, Caller caller, @Nullable Long ifVersion, Command command) {
        Submission report = submissions.visible(id, caller).state();
        // Asked before anything is counted: what cannot be signed costs nothing.
        Frozen frozen = report.allows("sign-report")
                ? freeze(report, command)
                : new Frozen(clock.instant(), Figures.NONE, List.of(), command.by());
        return submissions.change(id, caller, ifVersion, command, current -> current.sign(frozen));
    }

    /** What the report would say if it were signed now. */
    Figures live(Obligation owed) {
        return owed.type() == ReportType.INITIAL_PLAN
                ? Figures.NONE
                : figures.of(owed.units(), owed.period().start(), owed.period().end());
    }

    private Frozen freeze(Submission report, Command command) {
        Instant asOf = clock.instant();
        return new Frozen(
                asOf,
                live(report.owed()),
                Supplements.of(report.owed(), submissions.signedBy(report.owed().units()), this::live),
                command.by());
    }
}
