package vn.tuantra.reporting.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.reporting.indicator.CountFigures;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.obligation.domain.ReportType;
import vn.tuantra.reporting.submission.domain.DocumentNumber;
import vn.tuantra.reporting.submission.domain.Frozen;
import vn.tuantra.reporting.submission.domain.Submission;
import vn.tuantra.reporting.submission.domain.Supplements;

/** Counts the figures and freezes them with the signature (REQ-REP-6). */
@Component
class SignReport {

    private static final String STEP = "sign-report";

    private final Submissions submissions;
    private final CountFigures figures;
    private final PrintReport print;
    private final Clock clock;

    SignReport(Submissions submissions, CountFigures figures, PrintReport print, Clock clock) {
        this.submissions = submissions;
        this.figures = figures;
        this.print = print;
        this.clock = clock;
    }

    /**
     * Signs with the next free number.
     *
     * @param signerName as it is printed under the signature
     * @throws Refusal as the domain
     */
    Versioned<Submission> sign(
            UUID id, Caller caller, @Nullable Long ifVersion, Command command, @Nullable String signerName) {
        Submission report = submissions.visible(id, caller).state();
        Instant asOf = clock.instant();
        // What cannot be signed is refused before anything is counted.
        Figures counted = report.allows(STEP) ? live(report.owed()) : Figures.NONE;
        return NextNumber.signed(() -> {
            Frozen frozen = freeze(report.owed(), counted, asOf, command, signerName);
            return submissions.change(id, caller, ifVersion, command, current -> {
                Submission.STEPS.require(STEP, current.status());
                return current.sign(print.sealed(current, frozen));
            });
        });
    }

    /** What the report would say if it were signed now. */
    Figures live(Obligation owed) {
        return owed.type() == ReportType.INITIAL_PLAN
                ? Figures.NONE
                : figures.of(owed.units(), owed.period().start(), owed.period().end());
    }

    private Frozen freeze(
            Obligation owed, Figures counted, Instant asOf, Command command, @Nullable String signerName) {
        List<Submission> signed = submissions.signedBy(owed.units());
        List<DocumentNumber> given = signed.stream()
                .filter(report -> report.owed().unitId().equals(owed.unitId()))
                .flatMap(report -> report.givenNumbers().stream())
                .toList();
        return new Frozen(
                DocumentNumber.next(owed.type(), VietnamDay.of(asOf).getYear(), given),
                asOf,
                counted,
                Supplements.of(owed, signed, this::live),
                command.by(),
                signerName,
                null);
    }
}
