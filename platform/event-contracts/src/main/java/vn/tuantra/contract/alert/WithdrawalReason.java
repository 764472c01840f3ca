package vn.tuantra.contract.alert;

/** Why an alert is void. */
public enum WithdrawalReason {
    FALSE_ALARM,
    MERGED
}
