package vn.tuantra.chassis.messaging;

/**
 * A record that can never be processed, however often it is tried. It goes to the dead-letter topic at once.
 *
 * <p>The reason names what is wrong and never repeats a value of the body: it may be somebody's name.
 */
public final class DeadLetter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public DeadLetter(String code, String reason) {
        super(reason);
        this.code = code;
    }

    public DeadLetter(String code, String reason, Throwable cause) {
        super(reason, cause);
        this.code = code;
    }

    /** A stable code such as {@code UNREADABLE_EVENT}. */
    public String code() {
        return code;
    }
}
