package vn.tuantra.edge.grant;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Reads the demo grant out of a token request. */
public final class DemoUserGrantConverter implements AuthenticationConverter {

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        if (!DemoUserGrant.TYPE.getValue().equals(request.getParameter("grant_type"))) {
            return null;
        }
        Authentication client = Objects.requireNonNull(
                SecurityContextHolder.getContext().getAuthentication(), "the client is authenticated before its grant");
        return new DemoUserGrant(client, required(request, "username"), required(request, "password"), life(request));
    }

    private static String required(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values == null || values.length != 1 || values[0].isBlank()) {
            throw invalid(name + " must be given once");
        }
        return values[0];
    }

    private static @Nullable Duration life(HttpServletRequest request) {
        String seconds = request.getParameter("expires_in");
        try {
            return seconds == null ? null : Duration.ofSeconds(Integer.parseInt(seconds));
        } catch (NumberFormatException notANumber) {
            throw invalid("expires_in must be a whole number of seconds");
        }
    }

    private static OAuth2AuthenticationException invalid(String description) {
        return new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, description, null));
    }
}
