package vn.tuantra.contract.patrol;

/** Kinds of patrol (II.2.c1, c2, II.2.d). */
public enum PatrolType {
    ROUTINE,
    HOTSPOT,
    BORDER_AREA,
    JOINT_ENTERPRISE,
    ON_REQUEST
}
