package vn.tuantra.edge.login;

import java.net.URI;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * Lets a log-in return to any page of the edge's own origin and to nowhere else. The stock check compares with a fixed
 * list and allows any port of a loopback address; here every service brings pages, and another port is another program.
 */
final class OwnOriginRedirect implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    private final URI origin;

    OwnOriginRedirect(URI origin) {
        this.origin = origin;
    }

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        if (!isOwn(request.getRedirectUri())) {
            throw refuse(request);
        }
    }

    private boolean isOwn(@Nullable String redirect) {
        try {
            URI target = URI.create(Objects.requireNonNullElse(redirect, ""));
            return Objects.equals(target.getScheme(), origin.getScheme())
                    && Objects.equals(target.getRawAuthority(), origin.getRawAuthority())
                    && target.getRawFragment() == null;
        } catch (IllegalArgumentException notAUri) {
            return false;
        }
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationException refuse(
            OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        OAuth2Error error =
                new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri must be a page of this origin", null);
        // Without a redirect address in the answer the browser is shown the error instead of being sent there.
        return new OAuth2AuthorizationCodeRequestAuthenticationException(
                error,
                new OAuth2AuthorizationCodeRequestAuthenticationToken(
                        request.getAuthorizationUri(),
                        request.getClientId(),
                        (Authentication) request.getPrincipal(),
                        null,
                        request.getState(),
                        request.getScopes(),
                        request.getAdditionalParameters()));
    }
}
