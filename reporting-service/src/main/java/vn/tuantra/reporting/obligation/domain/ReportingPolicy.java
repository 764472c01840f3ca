package vn.tuantra.reporting.obligation.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * How reports are made from a reporting year on. A policy changes with a year and never within one, so that quarters
 * always add up to it.
 *
 * @param closing which days close the periods
 * @param deadlineInclusive the lenient reading of "trước ngày" (REQ-REP-2)
 * @param mergeQ2IntoHalfYear whether the second quarter is delivered inside the half-year report (REQ-REP-3)
 * @param mergeQ4IntoAnnual whether the fourth is delivered inside the annual report
 */
public record ReportingPolicy(
        String name,
        int firstYear,
        Closing closing,
        boolean deadlineInclusive,
        boolean mergeQ2IntoHalfYear,
        boolean mergeQ4IntoAnnual,
        List<DueDate> due) {

    /** Which days close the periods (REQ-REP-4). */
    public enum Closing {
        /** With the month before the report is due: 1/12 to 30/11. */
        MONTH_END(1),
        /** Decree 09/2019: from the 15th to the 14th. */
        ND09(15);

        private final int day;

        Closing(int day) {
            this.day = day;
        }

        /** The first day after some quarters of a year. */
        LocalDate after(int quarters, int year) {
            return LocalDate.of(year - 1, 12, day).plusMonths(3L * quarters);
        }
    }

    /**
     * Until when a report is due each year.
     *
     * @param before "trước ngày" of wards and offices
     * @param consolidatedBefore "trước ngày" of whoever puts them together
     */
    public record DueDate(PeriodKind period, MonthDay before, MonthDay consolidatedBefore, Deadline.Source source) {}

    public ReportingPolicy {
        due = List.copyOf(due);
    }

    boolean asksFor(PeriodKind kind) {
        return switch (kind) {
            case Q2 -> !mergeQ2IntoHalfYear;
            case Q4 -> !mergeQ4IntoAnnual;
            default -> true;
        };
    }

    Deadline deadline(int year, MonthDay before, Deadline.Source source) {
        return new Deadline(before.atYear(year), source, deadlineInclusive);
    }
}
