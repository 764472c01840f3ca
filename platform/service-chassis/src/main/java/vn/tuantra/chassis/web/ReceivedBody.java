package vn.tuantra.chassis.web;

import jakarta.servlet.http.HttpServletRequest;

/** The canonical form of a request's body, kept with the request for its fingerprint. */
final class ReceivedBody {

    private static final String ATTRIBUTE = ReceivedBody.class.getName();

    private ReceivedBody() {}

    static void keep(HttpServletRequest request, String canonical) {
        request.setAttribute(ATTRIBUTE, canonical);
    }

    /** Empty for a request without a JSON body; what came as a file has a digest of its own in the command. */
    static String canonical(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String canonical ? canonical : "";
    }
}
