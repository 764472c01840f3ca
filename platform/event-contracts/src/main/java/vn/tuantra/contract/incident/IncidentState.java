package vn.tuantra.contract.incident;

/** The life cycle of an incident. */
public enum IncidentState {
    DRAFT,
    REPORTED,
    ACKNOWLEDGED,
    RESPONDING,
    HANDED_OVER,
    RESOLVED,
    CLOSED,
    FALSE_ALARM,
    MERGED
}
