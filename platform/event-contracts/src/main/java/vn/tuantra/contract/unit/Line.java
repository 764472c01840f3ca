package vn.tuantra.contract.unit;

/** The lines of the organisation: the People's Committees create teams, the police receive alerts. */
public enum Line {
    GOV,
    POLICE,
    COMMUNITY
}
