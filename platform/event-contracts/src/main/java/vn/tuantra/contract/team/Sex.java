package vn.tuantra.contract.team;

/** As registered for the statistics (REQ-TEAM-5). */
public enum Sex {
    MALE,
    FEMALE
}
