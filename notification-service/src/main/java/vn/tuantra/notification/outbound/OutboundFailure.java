package vn.tuantra.notification.outbound;

/** A receiver could not be reached or did not answer in time. The code is stable; nothing of the exchange is repeated. */
public final class OutboundFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    OutboundFailure(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    /** {@code PRIVATE_ADDRESS}, {@code UNKNOWN_HOST}, {@code TIMEOUT} or {@code UNREACHABLE}. */
    public String code() {
        return code;
    }
}
