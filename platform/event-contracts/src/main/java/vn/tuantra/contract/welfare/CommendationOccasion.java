package vn.tuantra.contract.welfare;

/** When a commendation is proposed: sơ kết, tổng kết or at once (6.4). */
public enum CommendationOccasion {
    PRELIMINARY_REVIEW,
    FINAL_REVIEW,
    SPOT
}
