package vn.tuantra.contract.alert;

/** What will keep an alert from reaching a command post. */
public enum ReachabilityProblem {
    NO_SCREEN,
    ROTA_GAP,
    NO_CHANNEL
}
