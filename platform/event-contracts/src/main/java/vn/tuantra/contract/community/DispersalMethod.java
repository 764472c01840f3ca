package vn.tuantra.contract.community;

/** What was done about a gathering of young people (II.2.b4). */
public enum DispersalMethod {
    REMINDER,
    DISPERSED,
    REFERRED
}
