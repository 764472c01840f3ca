package vn.tuantra.reporting.obligation.domain;

/**
 * A report that is due from everybody.
 *
 * @param deadline of wards and offices
 * @param consolidation of whoever puts their reports together
 */
public record Due(ReportPeriod period, Deadline deadline, Deadline consolidation) {}
