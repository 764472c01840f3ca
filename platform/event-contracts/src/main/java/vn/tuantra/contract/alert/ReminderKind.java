package vn.tuantra.contract.alert;

/** What a reminder is about. */
public enum ReminderKind {
    REPORT_DUE,
    REPORT_OVERDUE,
    TRAINING_EXPIRING,
    PERMIT_EXPIRING
}
