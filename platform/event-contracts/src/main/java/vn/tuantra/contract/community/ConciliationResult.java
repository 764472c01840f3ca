package vn.tuantra.contract.community;

/** How a conciliation ended. */
public enum ConciliationResult {
    SUCCESS,
    PARTIAL,
    FAILED,
    REFERRED
}
