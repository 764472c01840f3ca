package vn.tuantra.contract.community;

/** What those who had gathered did. */
public enum DispersalResult {
    COMPLIED,
    REFUSED
}
