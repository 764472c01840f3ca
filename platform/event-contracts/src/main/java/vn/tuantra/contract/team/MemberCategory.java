package vn.tuantra.contract.team;

/** Where a member comes from (II.1, REQ-TEAM-5). */
public enum MemberCategory {
    AREA_OFFICER,
    CIVIL_GUARD,
    CIVIL_DEFENCE,
    YOUTH,
    SELF_MANAGEMENT,
    GOOD_CITIZEN,
    OTHER
}
