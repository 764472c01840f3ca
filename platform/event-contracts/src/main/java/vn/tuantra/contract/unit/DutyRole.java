package vn.tuantra.contract.unit;

/** Duties assigned to units by date (REQ-ORG-6). */
public enum DutyRole {
    REPORT_CONSOLIDATOR,
    WARD_POLICE_COMMAND,
    UPPER_POLICE_COMMAND,
    TRAINING_OWNER,
    WELFARE_OWNER,
    COMMENDATION_OWNER
}
