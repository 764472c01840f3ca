package vn.tuantra.reporting.submission.domain;

/** Indicators that the unit enters itself (5.1). */
public enum ManualFigure {
    /** Outreach activities. */
    C1(true),
    /** Persons under management and education; the number only. */
    C3(false),
    /** Reminders. */
    C5(true),
    /** Pieces of information given to the police. */
    C6(false),
    /** Support requests that were done. */
    C7(true),
    /** Documents issued. */
    R6(false);

    private final boolean counted;

    ManualFigure(boolean counted) {
        this.counted = counted;
    }

    /** Whether teams enter it one by one now: then it stands here only because older drafts hold it. */
    public boolean isCounted() {
        return counted;
    }
}
