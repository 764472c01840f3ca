package vn.tuantra.contract.alert;

/** What a reminder is about. */
public enum ReminderKind {
    REPORT_DUE,
    REPORT_OVERDUE,
    TRAINING_EXPIRING,
    PERMIT_EXPIRING,
    /** Equipment that did not come back from a patrol; the ward police must know at once. */
    EQUIPMENT_NOT_RETURNED
}
