package vn.tuantra.patrol.supportrequest;

/** How far a request has come, for one team or for all together. */
enum SupportState {
    ASKED,
    ACCEPTED,
    DECLINED,
    GIVEN,
    WITHDRAWN
}
