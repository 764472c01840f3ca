package vn.tuantra.contract.unit;

/** The level of a unit. Routes go by role and date, never by a literal level (REQ-ORG-3). */
public enum Level {
    CITY,
    DISTRICT,
    WARD,
    RESIDENTIAL_GROUP,
    OFFICE,
    TEAM_UNIT
}
