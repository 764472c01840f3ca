package vn.tuantra.patrol.patrol.domain;

/** What is unusual about a plan and yet allowed: the plan of 2022 sets no minimum for a patrol (REQ-PAT-3). */
public enum PlanWarning {
    FEW_PARTICIPANTS,
    NO_LEADER_PRESENT,
    /** Known only when the team sets out: somebody has left since the plan was made. */
    MEMBER_LEFT
}
