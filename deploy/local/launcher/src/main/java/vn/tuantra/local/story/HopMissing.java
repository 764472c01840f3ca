package vn.tuantra.local.story;

/** The story cannot go on because something that had to happen did not. */
final class HopMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HopMissing(String message) {
        super(message);
    }
}
