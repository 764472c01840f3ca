package vn.tuantra.patrol.care;

/** Whether somebody is under management and education. */
enum CareState {
    UNDER_CARE,
    CARE_ENDED
}
