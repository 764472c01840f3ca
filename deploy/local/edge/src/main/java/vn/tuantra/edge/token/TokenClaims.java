package vn.tuantra.edge.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;
import vn.tuantra.edge.demo.DemoClient;
import vn.tuantra.edge.demo.DemoDirectory;
import vn.tuantra.edge.demo.DemoUser;
import vn.tuantra.edge.grant.DemoUserGrant;

/** Puts into a token what the services decide by: who (without a name), in which roles, for which unit and team. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final List<String> AUDIENCE = List.of("tuantra");

    private final DemoDirectory directory;

    TokenClaims(DemoDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Authentication authenticated = context.getPrincipal();
        String principal = authenticated == null ? "" : authenticated.getName();
        JwtClaimsSet.Builder claims = context.getClaims();
        directory.user(principal).ifPresent(user -> describe(user, claims));
        directory.client(principal).ifPresent(client -> describe(client, claims));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.audience(AUDIENCE);
            if (context.getAuthorizationGrant() instanceof DemoUserGrant grant && grant.lifetime() != null) {
                endAfter(grant.lifetime(), claims);
            }
        }
    }

    private static void describe(DemoUser user, JwtClaimsSet.Builder claims) {
        describe(user.sub(), user.roles(), user.unit(), claims);
        if (user.team() != null) {
            claims.claim("team", user.team().toString());
        }
        if (user.member() != null) {
            claims.claim("member", user.member().toString());
        }
    }

    private static void describe(DemoClient client, JwtClaimsSet.Builder claims) {
        describe(client.sub(), client.roles(), client.unit(), claims);
    }

    private static void describe(UUID sub, List<String> roles, @Nullable UUID unit, JwtClaimsSet.Builder claims) {
        claims.subject(sub.toString()).claim("roles", roles);
        if (unit != null) {
            claims.claim("unit", unit.toString());
        }
    }

    /** A token that ended in the past must have begun before that, or it cannot be encoded. */
    private static void endAfter(Duration lifetime, JwtClaimsSet.Builder claims) {
        claims.claims(values -> {
            Instant issuedAt = (Instant) Objects.requireNonNull(values.get("iat"));
            Instant expiresAt = issuedAt.plus(lifetime);
            values.put("exp", expiresAt);
            if (!expiresAt.isAfter(issuedAt)) {
                values.put("iat", expiresAt.minusSeconds(1));
                values.put("nbf", expiresAt.minusSeconds(1));
            }
        });
    }
}
