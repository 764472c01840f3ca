package vn.tuantra.contract.patrol;

/** What is odd about a scan. It is told and never refuses: a reader judges. */
public enum ScanMark {
    /** The phone's clock was wrong when it sent; the time was set right by as much. */
    CLOCK_SKEW,
    /** Nobody gets from one checkpoint to the other in that time. */
    IMPOSSIBLE_SPEED,
    /** The phone said that it was somewhere else. */
    FAR_AWAY,
    /** The same phone scanned for somebody else or on another patrol. */
    SHARED_PHONE,
    /** Three checkpoints or more within a minute. */
    ALL_WITHIN_A_MINUTE
}
