package vn.tuantra.reporting.document;

import vn.tuantra.reporting.obligation.domain.ReportPeriod;

/** A period as it is written in the subject of a report. */
public final class PeriodWords {

    private PeriodWords() {}

    public static String of(ReportPeriod period) {
        int year = period.year();
        return switch (period.kind()) {
            case Q1 -> "quý I năm " + year;
            case Q2 -> "quý II năm " + year;
            case Q3 -> "quý III năm " + year;
            case Q4 -> "quý IV năm " + year;
            case H1 -> "06 tháng đầu năm " + year;
            case H2 -> "06 tháng cuối năm " + year;
            case YEAR, PLAN -> "năm " + year;
        };
    }
}
