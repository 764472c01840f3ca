package vn.tuantra.contract.alert;

/** Whether a webhook is sent to. */
public enum SubscriptionState {
    ACTIVE,
    PAUSED,
    DELETED
}
