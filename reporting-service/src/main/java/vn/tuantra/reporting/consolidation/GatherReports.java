package vn.tuantra.reporting.consolidation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.reporting.consolidation.domain.Gathered;
import vn.tuantra.reporting.consolidation.domain.Missing;
import vn.tuantra.reporting.consolidation.domain.Part;
import vn.tuantra.reporting.obligation.Obligations;
import vn.tuantra.reporting.obligation.Progress;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.submission.Submissions;
import vn.tuantra.reporting.submission.domain.Submission;

/** Which reports of a period there are, and how far each of them is. */
@Component
class GatherReports {

    private final Obligations obligations;
    private final Submissions submissions;
    private final Clock clock;

    GatherReports(Obligations obligations, Submissions submissions, Clock clock) {
        this.obligations = obligations;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** An obligation with the report that fulfils it, if it has been begun. */
    record Line(Obligation owed, Optional<Submission> report) {

        String status() {
            return report.map(each -> each.status().name()).orElse(Progress.NOT_STARTED.status());
        }

        /** D1 counts every obliged unit once. */
        Duty duty(Instant now) {
            if (report.filter(each -> !each.sent().isEmpty()).isPresent()) {
                return report.filter(Submission::isLate).isPresent() ? Duty.LATE : Duty.ON_TIME;
            }
            return owed.deadline().isMetAt(now) ? Duty.PENDING : Duty.MISSING;
        }
    }

    /** How a unit does its duty to report (D1). */
    enum Duty {
        ON_TIME,
        LATE,
        MISSING,
        /** Not sent, and there is still time. */
        PENDING
    }

    /** Every report that belongs into a consolidation, by the name of its unit. */
    List<Line> lines(Obligation consolidation) {
        List<Obligation> owed = obligations.gatheredBy(
                consolidation.unitId(), consolidation.period().code());
        Map<UUID, Submission> reports =
                submissions.fulfilling(owed.stream().map(Obligation::id).toList());
        return owed.stream()
                .map(each -> new Line(each, Optional.ofNullable(reports.get(each.id()))))
                .toList();
    }

    /** What counts of them: accepted versions as they were signed, and nothing that lives (REQ-REP-6). */
    static Gathered accepted(List<Line> lines) {
        List<Part> parts = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (Line line : lines) {
            line.report()
                    .flatMap(Submission::accepted)
                    .ifPresentOrElse(
                            version -> parts.add(new Part(
                                    line.owed().unitId(),
                                    line.owed().unitNameVi(),
                                    Submission.idOf(line.owed().id()),
                                    version.number(),
                                    version.figures())),
                            () -> missing.add(new Missing(
                                    line.owed().unitId(), line.owed().unitNameVi(), line.status())));
        }
        return new Gathered(parts, missing);
    }

    Instant now() {
        return clock.instant();
    }
}
