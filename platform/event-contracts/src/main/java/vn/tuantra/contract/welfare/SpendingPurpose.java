package vn.tuantra.contract.welfare;

/** What money of the teams is spent on. */
public enum SpendingPurpose {
    ALLOWANCE,
    EQUIPMENT,
    TRAINING,
    COMMENDATION,
    OTHER
}
