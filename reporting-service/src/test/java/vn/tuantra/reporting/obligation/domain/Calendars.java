package vn.tuantra.reporting.obligation.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import vn.tuantra.reporting.obligation.domain.ReportingPolicy.Closing;
import vn.tuantra.reporting.obligation.domain.ReportingPolicy.DueDate;

/** The calendar of the plan and others. */
public final class Calendars {

    static final LocalDate BEGINS = LocalDate.of(2022, 3, 22);

    private Calendars() {}

    /** As the plan and the decisions about it have it. */
    public static ReportingCalendar ofThePlan() {
        return of(policy(2022, Closing.MONTH_END, true));
    }

    static ReportingCalendar of(ReportingPolicy... policies) {
        return new ReportingCalendar(BEGINS, LocalDate.of(2022, 3, 25), List.of(policies));
    }

    static ReportingPolicy policy(int firstYear, Closing closing, boolean merged) {
        return new ReportingPolicy(
                "P-" + firstYear,
                firstYear,
                closing,
                false,
                merged,
                merged,
                List.of(
                        due(PeriodKind.Q1, 3, Deadline.Source.DERIVED),
                        due(PeriodKind.Q2, 6, Deadline.Source.DERIVED),
                        due(PeriodKind.H1, 6, Deadline.Source.PLAN),
                        due(PeriodKind.Q3, 9, Deadline.Source.DERIVED),
                        due(PeriodKind.Q4, 12, Deadline.Source.DERIVED),
                        due(PeriodKind.YEAR, 12, Deadline.Source.PLAN)));
    }

    private static DueDate due(PeriodKind kind, int month, Deadline.Source source) {
        return new DueDate(kind, MonthDay.of(month, 10), MonthDay.of(month, 15), source);
    }
}
