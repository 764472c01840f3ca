package vn.tuantra.contract.patrol;

/** How a checkpoint knew that somebody was there. */
public enum ScanMethod {
    QR,
    NFC,
    POSITION
}
