package vn.tuantra.contract.unit;

/** How much of a unit another one takes over (REQ-ORG-2). Figures are comparable over a WHOLE succession only. */
public enum SuccessionKind {
    /** All of it. */
    WHOLE,
    /** A part of it. */
    PART,
    /** What the other parts leave. */
    REMAINDER
}
