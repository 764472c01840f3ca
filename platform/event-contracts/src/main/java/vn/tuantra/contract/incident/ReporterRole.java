package vn.tuantra.contract.incident;

/** In which capacity an incident was reported (REQ-INC-1, REQ-INC-4). */
public enum ReporterRole {
    LEADER,
    DEPUTY,
    MEMBER,
    DUTY,
    INTEGRATION
}
