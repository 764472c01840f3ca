package vn.tuantra.contract.bulletin;

/** What an information item is about (REQ-INTEL-1). */
public enum BulletinKind {
    CRIME_METHOD,
    CRIME_INFO,
    EVIL,
    WARNING
}
