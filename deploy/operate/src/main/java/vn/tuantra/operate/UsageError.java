package vn.tuantra.operate;

/** The command cannot be carried out as it was typed. */
final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageError(String message) {
        super(message);
    }
}
