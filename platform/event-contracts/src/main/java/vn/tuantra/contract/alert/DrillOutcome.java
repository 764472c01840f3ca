package vn.tuantra.contract.alert;

/** What a channel drill found out about one way to one post. */
public enum DrillOutcome {
    SHOWN,
    SENT,
    FAILED
}
