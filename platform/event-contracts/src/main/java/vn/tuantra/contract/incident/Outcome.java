package vn.tuantra.contract.incident;

/** How a case ended. */
public enum Outcome {
    REMINDED,
    CONCILIATED,
    DISPERSED,
    HANDED_TO_WARD_POLICE,
    HANDED_TO_UPPER_POLICE,
    HANDED_TO_MEDICAL,
    HANDED_TO_OTHER,
    NO_CASE
}
