package vn.tuantra.contract.alert;

/** How far one delivery to one recipient has come. The last four are final. */
public enum DeliveryState {
    QUEUED,
    SENDING,
    SENT,
    SHOWN,
    ACKNOWLEDGED,
    GIVEN_UP,
    STOPPED
}
