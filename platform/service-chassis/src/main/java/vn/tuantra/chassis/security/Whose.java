package vn.tuantra.chassis.security;

/** Whose things a permission is about. The words go into {@code docs/permissions.md}. */
public enum Whose {
    /** Nothing in it belongs to one unit. */
    EVERYBODYS("everybody's"),
    /** Things of the caller's unit and below it; what ended units left goes with those who followed them. */
    UNIT_AND_BELOW("of the unit and below it"),
    /** Units and offices above the caller, whose orders and programmes apply to it, besides those below. */
    ABOVE_AND_BELOW("of the unit, below it and above it"),
    /** Things of the caller's own team. */
    OWN_TEAM("of the own team"),
    /** What the caller made. */
    OWN("made by the caller"),
    /** Cases that lie in the caller's area or were brought to a unit of it. */
    ALERTED("cases in the own area or brought to it"),
    /** Cases that the caller's unit decides: those of its ward, and those that it handles. */
    HANDLED("cases that the own unit handles"),
    /** Things of whatever unit, for the unit that holds a duty role at that date (REQ-ORG-6). */
    DUTY_HOLDER("of the area in which the own unit holds the duty");

    private final String words;

    Whose(String words) {
        this.words = words;
    }

    /** In English, to follow "things". */
    public String words() {
        return words;
    }
}
