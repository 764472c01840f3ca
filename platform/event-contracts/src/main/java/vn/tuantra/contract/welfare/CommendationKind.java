package vn.tuantra.contract.welfare;

/** Giấy khen, bằng khen or a bonus on the spot (6.4). */
public enum CommendationKind {
    MERIT_CERTIFICATE,
    CERTIFICATE_OF_COMMENDATION,
    SPOT_BONUS
}
