package vn.tuantra.contract.alert;

/** How far one delivery to one recipient has come. SHOWN, GIVEN_UP and STOPPED are final. */
public enum DeliveryState {
    QUEUED,
    SENDING,
    SENT,
    SHOWN,
    GIVEN_UP,
    STOPPED
}
