package vn.tuantra.contract.incident;

/** What a case waits for that nobody does. */
public enum Awaited {
    /** Nobody has taken it, and everybody up to the top was told. */
    ACKNOWLEDGEMENT,
    /** Somebody took it, and nothing was done since. */
    RESPONSE,
    /** It was offered to a unit that neither accepts nor returns it. */
    RECEIVER,
    /** Forces were sent, and nobody has said that they are there. */
    ARRIVAL,
    /** Somebody works on it or another agency has it, and nothing was noted for long. */
    PROGRESS
}
