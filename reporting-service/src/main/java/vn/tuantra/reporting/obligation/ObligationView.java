package vn.tuantra.reporting.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.reporting.obligation.domain.Deadline;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.obligation.domain.ReportType;

/**
 * An obligation as people see it.
 *
 * @param estimated whether the period closes after the report is due
 * @param daysLeft to the last day; 0 on it, negative afterwards
 * @param status of the report, {@code NOT_STARTED} while there is none
 * @param late whether it was first sent after the deadline; absent while it was not sent
 */
record ObligationView(
        UUID id,
        Obligation.Kind kind,
        UUID unitId,
        String unitNameVi,
        ReportType type,
        String period,
        LocalDate from,
        LocalDate to,
        LocalDate before,
        LocalDate lastDay,
        Instant deadlineExclusive,
        Deadline.Source deadlineSource,
        String deadlineVi,
        boolean estimated,
        long daysLeft,
        String status,
        @Nullable Boolean late,
        @Nullable UUID consolidatorId) {

    static ObligationView of(Obligation owed, Progress progress, Instant now) {
        return new ObligationView(
                owed.id(),
                owed.kind(),
                owed.unitId(),
                owed.unitNameVi(),
                owed.type(),
                owed.period().code(),
                owed.period().from(),
                owed.period().to(),
                owed.deadline().before(),
                owed.deadline().lastDay(),
                owed.deadline().exclusive(),
                owed.deadline().source(),
                owed.deadline().wordsVi(),
                owed.estimated(),
                owed.deadline().daysLeft(now),
                progress.status(),
                progress.late(),
                owed.consolidatorId());
    }
}
