package vn.tuantra.contract.team;

/** Exactly one leader and one deputy, any number of members (II.1). */
public enum MemberRole {
    LEADER,
    DEPUTY,
    MEMBER
}
