package vn.tuantra.contract.incident;

/** What a case waits for that nobody does. */
public enum Awaited {
    /** Nobody has taken it, and everybody up to the top was told. */
    ACKNOWLEDGEMENT,
    /** Somebody took it, and nothing was done since. */
    RESPONSE,
    /** It was offered to a unit that neither accepts nor returns it. */
    RECEIVER
}
