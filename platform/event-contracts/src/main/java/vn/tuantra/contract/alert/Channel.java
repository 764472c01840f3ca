package vn.tuantra.contract.alert;

/** A way to reach people. */
public enum Channel {
    SCREEN,
    WEB_PUSH,
    SMS,
    VOICE,
    EMAIL,
    WEBHOOK,
    CAP
}
