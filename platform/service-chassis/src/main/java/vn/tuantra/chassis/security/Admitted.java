package vn.tuantra.chassis.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What the permission table has answered for a request.
 *
 * @param role under which the caller acts
 */
public record Admitted(Caller caller, Permission permission, Role role) {

    private static final String ATTRIBUTE = Admitted.class.getName();

    void putInto(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** @throws IllegalStateException for an endpoint that has no row in the table */
    public static Admitted of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Admitted admitted) {
            return admitted;
        }
        throw new IllegalStateException("an endpoint that takes a command must be @Permitted");
    }
}
