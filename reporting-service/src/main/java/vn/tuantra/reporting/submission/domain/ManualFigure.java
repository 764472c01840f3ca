package vn.tuantra.reporting.submission.domain;

/** Indicators that no service counts: the unit enters them (5.1). */
public enum ManualFigure {
    /** Outreach activities. */
    C1,
    /** Persons under management and education; the number only. */
    C3,
    /** Reminders. */
    C5,
    /** Pieces of information given to the police. */
    C6,
    /** Support requests that were done. */
    C7,
    /** Documents issued. */
    R6
}
