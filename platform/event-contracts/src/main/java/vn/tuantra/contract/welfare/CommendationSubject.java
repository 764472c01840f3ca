package vn.tuantra.contract.welfare;

/** Whom a commendation honours. */
public enum CommendationSubject {
    COLLECTIVE,
    INDIVIDUAL
}
