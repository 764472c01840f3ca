package vn.tuantra.edge.grant;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Refresh tokens for pages, which the stock generator does not give to public clients. Each is good for one use, and a
 * page keeps it in memory only: a screen that is left on for days stays logged in, a closed tab does not.
 */
public final class PageRefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

    private static final int BYTES = 64;

    private final SecureRandom random = new SecureRandom();

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
            return null;
        }
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        Instant now = Instant.now();
        return new OAuth2RefreshToken(
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                now,
                now.plus(Objects.requireNonNull(context.getRegisteredClient())
                        .getTokenSettings()
                        .getRefreshTokenTimeToLive()));
    }
}
