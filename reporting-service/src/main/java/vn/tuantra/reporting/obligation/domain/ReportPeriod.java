package vn.tuantra.reporting.obligation.domain;

import java.time.Instant;
import java.time.LocalDate;
import vn.tuantra.contract.VietnamDay;

/**
 * The days that a report is about, half-open in Vietnam (REQ-REP-4). Quarters add up to half-years and years without gap
 * or overlap.
 *
 * @param year the reporting year, which is not the calendar year
 */
public record ReportPeriod(int year, PeriodKind kind, LocalDate from, LocalDate to) {

    /** As the API names it: {@code 2022-Q1}, {@code 2022-H1}, {@code 2022}, {@code 2022-KH}. */
    public String code() {
        return kind.code(year);
    }

    public Instant start() {
        return VietnamDay.startOf(from);
    }

    public Instant end() {
        return VietnamDay.startOf(to);
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }
}
