package vn.tuantra.edge.grant;

import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Gives an access token for a demo user's name and password. The token carries everything in itself and cannot be
 * refreshed, so the authorisation is not stored: a script that logs in a million times costs no memory.
 */
public final class DemoUserGrantProvider implements AuthenticationProvider {

    private static final OAuth2Error WRONG =
            new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT, "Wrong user name or password", null);

    private final AuthenticationProvider users;
    private final OAuth2TokenGenerator<? extends OAuth2Token> tokens;

    public DemoUserGrantProvider(AuthenticationProvider users, OAuth2TokenGenerator<? extends OAuth2Token> tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        DemoUserGrant grant = (DemoUserGrant) authentication;
        OAuth2ClientAuthenticationToken client = clientOf(grant);
        RegisteredClient registered = client.getRegisteredClient();
        if (registered == null || !registered.getAuthorizationGrantTypes().contains(DemoUserGrant.TYPE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
        }
        OAuth2Token token = tokens.generate(DefaultOAuth2TokenContext.builder()
                .registeredClient(registered)
                .principal(user(grant))
                .authorizationServerContext(AuthorizationServerContextHolder.getContext())
                .authorizedScopes(Set.of())
                .tokenType(OAuth2TokenType.ACCESS_TOKEN)
                .authorizationGrantType(DemoUserGrant.TYPE)
                .authorizationGrant(grant)
                .build());
        if (token == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.SERVER_ERROR);
        }
        return new OAuth2AccessTokenAuthenticationToken(
                registered,
                client,
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        token.getTokenValue(),
                        token.getIssuedAt(),
                        token.getExpiresAt()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return DemoUserGrant.class.isAssignableFrom(authentication);
    }

    private static OAuth2ClientAuthenticationToken clientOf(DemoUserGrant grant) {
        if (grant.getPrincipal() instanceof OAuth2ClientAuthenticationToken client && client.isAuthenticated()) {
            return client;
        }
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }

    private Authentication user(DemoUserGrant grant) {
        UsernamePasswordAuthenticationToken offered =
                UsernamePasswordAuthenticationToken.unauthenticated(grant.username(), grant.password());
        // From where it came.
        offered.setDetails(grant.getDetails());
        try {
            Authentication user = users.authenticate(offered);
            if (user != null) {
                return user;
            }
        } catch (LockedException waiting) {
            throw new OAuth2AuthenticationException(WRONG, waiting);
        } catch (AuthenticationException refused) {
            // Which of the two was wrong is nobody's business.
        }
        throw new OAuth2AuthenticationException(WRONG);
    }
}
