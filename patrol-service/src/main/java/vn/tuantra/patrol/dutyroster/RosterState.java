package vn.tuantra.patrol.dutyroster;

/** Once it is confirmed its patrols are planned, and only a sick call moves anybody. */
enum RosterState {
    DRAFT,
    CONFIRMED
}
