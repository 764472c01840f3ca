package vn.tuantra.contract.incident;

/** S1 danger to life … S4 recorded only. */
public enum Severity {
    S1,
    S2,
    S3,
    S4
}
