package vn.tuantra.edge.grant;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;

/** A demo user's name and password, offered in exchange for an access token. */
public final class DemoUserGrant extends OAuth2AuthorizationGrantAuthenticationToken {

    public static final AuthorizationGrantType TYPE = new AuthorizationGrantType("urn:tuantra:demo-user");

    private static final long serialVersionUID = 1L;

    private final String username;
    private final String password;
    private final @Nullable Duration lifetime;

    DemoUserGrant(Authentication client, String username, String password, @Nullable Duration lifetime) {
        super(TYPE, client, Map.of());
        this.username = username;
        this.password = password;
        this.lifetime = lifetime;
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    /** Asked for by tests that need a token about to end, or one that has ended (zero or less); absent normally. */
    public @Nullable Duration lifetime() {
        return lifetime;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
