package vn.tuantra.chassis.problem;

/** There is more to do than can be done at once; the same request may be sent again in a moment. */
public final class TooBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooBusy() {
        super("too many requests at the same time", null, false, false);
    }
}
