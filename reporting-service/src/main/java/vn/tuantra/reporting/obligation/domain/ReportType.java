package vn.tuantra.reporting.obligation.domain;

/** Kinds of report that the plan asks for (IV.1). */
public enum ReportType {
    /** The unit's own plan, once, in the days after the district's was signed (REQ-REP-10). */
    INITIAL_PLAN,
    QUARTERLY,
    HALF_YEAR,
    ANNUAL
}
