package vn.tuantra.chassis.problem;

import java.io.IOException;

/** The body of a request exceeds the limit. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    public BodyTooLarge(long limit) {
        super("body exceeds " + limit + " bytes");
        this.limit = limit;
    }

    /** The limit in bytes. */
    public long limit() {
        return limit;
    }
}
