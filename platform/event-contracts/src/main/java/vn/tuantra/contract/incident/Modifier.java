package vn.tuantra.contract.incident;

/** Circumstances that make any case complicated and at least S2. */
public enum Modifier {
    WEAPON,
    VIOLENCE,
    INJURED,
    DEATH,
    CROWD,
    MINOR,
    FOREIGNER,
    SENSITIVE_PLACE,
    RESISTANCE,
    WANTED_PERSON,
    ARREST,
    BORDER_AREA
}
