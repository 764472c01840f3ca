package vn.tuantra.contract.team;

/** Life cycle of a team (REQ-TEAM-1). */
public enum TeamStatus {
    PROPOSED,
    DECIDED,
    ACTIVE,
    SUSPENDED,
    DISSOLVED,
    REJECTED
}
