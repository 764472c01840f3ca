package vn.tuantra.edge.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ErrorAuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** How a refused log-in is answered: the form is shown again, a script gets a status and how long to wait. */
final class Refusals {

    // No more than what a wrong password is told, but for the time.
    private static final byte[] LOCKED =
            "{\"error\":\"invalid_grant\",\"error_description\":\"Too many wrong passwords, wait\",\"code\":\"LOCKED_OUT\"}"
                    .getBytes(StandardCharsets.US_ASCII);

    private Refusals() {}

    /** Back to the form, which says what was wrong. */
    static void toForm(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.sendRedirect(
                refused instanceof LockedOut locked ? "/login?locked=" + locked.seconds() : "/login?error");
    }

    /** The error of OAuth 2.0 at the token endpoint; 429 when it is a matter of waiting. */
    static AuthenticationFailureHandler toScript() {
        OAuth2ErrorAuthenticationFailureHandler usual = new OAuth2ErrorAuthenticationFailureHandler();
        return (request, response, refused) -> {
            if (refused.getCause() instanceof LockedOut locked) {
                tooMany(response, locked);
            } else {
                usual.onAuthenticationFailure(request, response, refused);
            }
        };
    }

    private static void tooMany(HttpServletResponse response, LockedOut locked) throws IOException {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(locked.seconds()));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(LOCKED);
    }
}
