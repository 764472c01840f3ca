package vn.tuantra.edge.grant;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Recognises public clients where they have no secret and no PKCE verifier to show: in the demo grant, and when a page
 * renews its token, where the refresh token itself, good for one use, is the proof. The stock converter knows public
 * clients only in the authorization code flow.
 */
public final class PublicClientConverter implements AuthenticationConverter {

    static final Set<String> GRANTS =
            Set.of(DemoUserGrant.TYPE.getValue(), AuthorizationGrantType.REFRESH_TOKEN.getValue());

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String clientId = request.getParameter("client_id");
        String grantType = request.getParameter("grant_type");
        if (clientId == null || grantType == null || !GRANTS.contains(grantType)) {
            return null;
        }
        return new OAuth2ClientAuthenticationToken(
                clientId, ClientAuthenticationMethod.NONE, null, Map.of("grant_type", grantType));
    }
}
