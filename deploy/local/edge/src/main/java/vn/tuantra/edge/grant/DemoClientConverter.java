package vn.tuantra.edge.grant;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Recognises the public client of a demo grant. The stock converter knows public clients only in the authorization
 * code flow, where the PKCE verifier stands in for a secret.
 */
public final class DemoClientConverter implements AuthenticationConverter {

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String clientId = request.getParameter("client_id");
        String grantType = request.getParameter("grant_type");
        if (clientId == null || !DemoUserGrant.TYPE.getValue().equals(grantType)) {
            return null;
        }
        return new OAuth2ClientAuthenticationToken(
                clientId, ClientAuthenticationMethod.NONE, null, Map.of("grant_type", grantType));
    }
}
