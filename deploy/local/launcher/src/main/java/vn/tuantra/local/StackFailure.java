package vn.tuantra.local;

/** The stack cannot be started or does not do what it should; the message is meant for a person. */
public class StackFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackFailure(String message) {
        super(message);
    }

    public StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
