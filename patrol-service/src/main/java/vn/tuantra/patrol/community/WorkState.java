package vn.tuantra.patrol.community;

/** Nothing is deleted; what was entered by mistake is withdrawn. */
enum WorkState {
    RECORDED,
    WITHDRAWN
}
