package vn.tuantra.testkit.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs access tokens as an OpenID Connect issuer would and serves the public key over real HTTP. */
public final class TestTokens {

    public static final String ISSUER = "http://issuer.test";
    public static final String AUDIENCE = "tuantra";

    private static final RSAKey KEY = newKey();
    private static final RSAKey STRANGERS_KEY = newKey();
    private static final String JWK_SET_URI = serveKeys();

    private TestTokens() {}

    public static String jwkSetUri() {
        return JWK_SET_URI;
    }

    /** A valid token for a user of a unit. */
    public static String of(String subject, @Nullable UUID unitId, String... roles) {
        return sign(KEY, claims(subject, unitId, null, roles).build());
    }

    /** A valid token for a member of a team. */
    public static String ofTeam(String subject, UUID unitId, UUID teamId, String... roles) {
        return sign(KEY, claims(subject, unitId, teamId, roles).build());
    }

    /** The same, which says which member it is. */
    public static String ofMember(String subject, UUID unitId, UUID teamId, UUID memberId, String... roles) {
        return sign(
                KEY,
                claims(subject, unitId, teamId, roles)
                        .claim("member", memberId.toString())
                        .build());
    }

    /** A token that expired some minutes ago. */
    public static String expired(String subject, @Nullable UUID unitId, String... roles) {
        Instant past = Instant.now().minus(Duration.ofMinutes(10));
        return sign(
                KEY,
                claims(subject, unitId, null, roles)
                        .expirationTime(Date.from(past))
                        .build());
    }

    /** A valid token that will not be valid for long. */
    public static String expiringIn(Duration lifetime, String subject, @Nullable UUID unitId, String... roles) {
        Date end = Date.from(Instant.now().plus(lifetime));
        return sign(
                KEY, claims(subject, unitId, null, roles).expirationTime(end).build());
    }

    /** A token of another issuer, signed with the right key. */
    public static String ofIssuer(String issuer, String subject, @Nullable UUID unitId, String... roles) {
        return sign(KEY, claims(subject, unitId, null, roles).issuer(issuer).build());
    }

    /** A token for another audience. */
    public static String forAudience(String audience, String subject, @Nullable UUID unitId, String... roles) {
        return sign(KEY, claims(subject, unitId, null, roles).audience(audience).build());
    }

    /** A token that claims everything right but was signed with a key that the issuer does not publish. */
    public static String forged(String subject, @Nullable UUID unitId, String... roles) {
        return sign(STRANGERS_KEY, claims(subject, unitId, null, roles).build());
    }

    private static JWTClaimsSet.Builder claims(
            String subject, @Nullable UUID unitId, @Nullable UUID teamId, String... roles) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim("roles", List.of(roles))
                .claim("unit", unitId == null ? null : unitId.toString())
                .claim("team", teamId == null ? null : teamId.toString());
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test-key").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String serveKeys() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] body = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().add("content-type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
