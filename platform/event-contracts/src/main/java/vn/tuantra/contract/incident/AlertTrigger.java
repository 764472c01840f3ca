package vn.tuantra.contract.incident;

/** Why a unit is alerted. */
public enum AlertTrigger {
    SEVERITY,
    TIMEOUT,
    MANUAL,
    BORDER,
    /** The unit follows one that has ended. */
    SUCCESSION
}
