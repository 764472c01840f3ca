package vn.tuantra.chassis.aggregate;

import java.util.Map;

/**
 * A command that must not be carried out. The code is part of the API and never changes its meaning; the details name
 * the fields and values that matter and hold no personal data.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is; the web layer maps it to a status. */
    public enum Kind {
        /** A field or a rule on the input is violated. */
        INVALID,
        /** The caller's role does not allow it. */
        FORBIDDEN,
        /** No such thing, or none that the caller may know of. */
        NOT_FOUND,
        /** The present state does not allow it. */
        CONFLICT,
        /** It may, but not so often. */
        TOO_OFTEN
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> details;

    public Refusal(Kind kind, String code, Map<String, Object> details) {
        super(code + " " + details);
        this.kind = kind;
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public static Refusal invalid(String code, Map<String, Object> details) {
        return new Refusal(Kind.INVALID, code, details);
    }

    public static Refusal conflict(String code, Map<String, Object> details) {
        return new Refusal(Kind.CONFLICT, code, details);
    }

    public static Refusal forbidden(String code, Map<String, Object> details) {
        return new Refusal(Kind.FORBIDDEN, code, details);
    }

    public static Refusal notFound(String resource) {
        return new Refusal(Kind.NOT_FOUND, "NOT_FOUND", Map.of("resource", resource));
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }
}
