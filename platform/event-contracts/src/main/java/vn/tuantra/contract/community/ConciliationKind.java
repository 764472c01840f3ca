package vn.tuantra.contract.community;

/** What a dispute was about (II.2.b1). */
public enum ConciliationKind {
    NEIGHBOURS,
    FAMILY,
    PROPERTY,
    BUSINESS,
    OTHER
}
