package vn.tuantra.patrol.patrol.domain;

import java.util.Set;

/** Life cycle of a patrol (REQ-PAT-1). */
public enum PatrolStatus {
    PLANNED,
    CONFIRMED,
    IN_PROGRESS,
    COMPLETED,
    LOGGED,
    CANCELLED,
    MISSED;

    /** What keeps its people from going on another patrol. */
    public static final Set<PatrolStatus> OPEN = Set.of(PLANNED, CONFIRMED, IN_PROGRESS);
}
