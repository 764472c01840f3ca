package vn.tuantra.reporting.obligation.domain;

import org.jspecify.annotations.Nullable;

/** Parts of a reporting year, each from the end of one quarter to the end of another. */
public enum PeriodKind {
    PLAN("KH", ReportType.INITIAL_PLAN, 0, 4),
    Q1("Q1", ReportType.QUARTERLY, 0, 1),
    Q2("Q2", ReportType.QUARTERLY, 1, 2),
    H1("H1", ReportType.HALF_YEAR, 0, 2),
    Q3("Q3", ReportType.QUARTERLY, 2, 3),
    Q4("Q4", ReportType.QUARTERLY, 3, 4),
    /** Only to compare with: the second half is reported inside the annual report. */
    H2("H2", null, 2, 4),
    YEAR("", ReportType.ANNUAL, 0, 4);

    private final String suffix;
    private final @Nullable ReportType type;
    private final int firstQuarter;
    private final int endQuarter;

    PeriodKind(String suffix, @Nullable ReportType type, int firstQuarter, int endQuarter) {
        this.suffix = suffix;
        this.type = type;
        this.firstQuarter = firstQuarter;
        this.endQuarter = endQuarter;
    }

    /** What is reported about such a period; nothing for one that is only compared with. */
    public @Nullable ReportType type() {
        return type;
    }

    String code(int year) {
        return suffix.isEmpty() ? String.valueOf(year) : year + "-" + suffix;
    }

    int firstQuarter() {
        return firstQuarter;
    }

    int endQuarter() {
        return endQuarter;
    }

    /** The kind of the same length before, and how many years earlier it lies. */
    Earlier before() {
        return switch (this) {
            case Q1 -> new Earlier(Q4, 1);
            case Q2 -> new Earlier(Q1, 0);
            case Q3 -> new Earlier(Q2, 0);
            case Q4 -> new Earlier(Q3, 0);
            case H1 -> new Earlier(H2, 1);
            case H2 -> new Earlier(H1, 0);
            case YEAR, PLAN -> new Earlier(this, 1);
        };
    }

    record Earlier(PeriodKind kind, int years) {}
}
