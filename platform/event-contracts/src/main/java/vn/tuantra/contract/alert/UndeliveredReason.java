package vn.tuantra.contract.alert;

/** Why a unit does not hold an alert. */
public enum UndeliveredReason {
    NO_SCREEN,
    REFUSED_BY_CENTRE
}
