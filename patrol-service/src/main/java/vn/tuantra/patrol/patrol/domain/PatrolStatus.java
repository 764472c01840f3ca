package vn.tuantra.patrol.patrol.domain;

/** Life cycle of a patrol (REQ-PAT-1). */
public enum PatrolStatus {
    PLANNED,
    IN_PROGRESS,
    COMPLETED,
    LOGGED
}
