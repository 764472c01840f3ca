package vn.tuantra.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TokensTest extends EdgeTest {

    private static final Map<String, String> LEADER = Map.of(
            "grant_type", "urn:tuantra:demo-user",
            "client_id", "tuantra-demo-cli",
            "username", "totruong.trucbach",
            "password", "tuantra-demo");

    @Test
    void givesADemoUserATokenThatSaysWhoMayWhatWithoutAName() throws Exception {
        HttpResponse<String> answer = post("/oauth2/token", LEADER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("token_type").asString()).isEqualTo("Bearer");
        assertThat(json(answer).path("expires_in").asLong()).isCloseTo(8 * 3600L, within(2L));
        JsonNode claims = claims(json(answer).path("access_token").asString());
        assertThat(claims.path("iss").asString()).isEqualTo(EDGE.toString());
        assertThat(claims.path("aud").toString()).contains("tuantra").doesNotContain("cli");
        assertThat(claims.path("sub").asString()).isEqualTo("70000000-0000-4000-8000-000000000004");
        assertThat(claims.path("roles").toString()).isEqualTo("[\"TEAM_LEADER\"]");
        assertThat(claims.path("unit").asString()).isEqualTo("10000000-0003-4000-8000-000000000004");
        assertThat(claims.path("team").asString()).isEqualTo("40000000-0000-4000-8000-000000000401");
        assertThat(claims.path("member").asString()).isEqualTo("50000000-0000-4000-8000-000000040101");
        assertThat(claims.toString()).doesNotContain("totruong");
    }

    @Test
    void signsWithTheKeyThatItPublishesAndKeeps() throws Exception {
        SignedJWT token = SignedJWT.parse(
                json(post("/oauth2/token", LEADER)).path("access_token").asString());
        JWKSet published = JWKSet.parse(get("/oauth2/jwks").body());

        assertThat(token.verify(new RSASSAVerifier(
                        published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        assertThat(published.getKeys()).allMatch(key -> !key.isPrivate());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(DATA.resolve("signing-key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownUserAlike() throws Exception {
        HttpResponse<String> wrong = post("/oauth2/token", with("password", "guess"));
        HttpResponse<String> unknown = post("/oauth2/token", with("username", "nobody"));

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(json(wrong).path("error").asString()).isEqualTo("invalid_grant");
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void refusesAClientThatMayNotUseTheDemoGrant() throws Exception {
        HttpResponse<String> pages = post("/oauth2/token", with("client_id", "tuantra-web"));
        HttpResponse<String> nobody = post("/oauth2/token", with("client_id", "nobody"));

        assertThat(pages.statusCode()).isEqualTo(400);
        assertThat(json(pages).path("error").asString()).isEqualTo("unauthorized_client");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(json(nobody).path("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void makesTokensThatEndWhenATestWantsThemTo() throws Exception {
        JsonNode soon = claims(json(post("/oauth2/token", with("expires_in", "5")))
                .path("access_token")
                .asString());
        JsonNode ended = claims(json(post("/oauth2/token", with("expires_in", "-300")))
                .path("access_token")
                .asString());
        long now = Instant.now().getEpochSecond();

        assertThat(soon.path("exp").asLong()).isCloseTo(now + 5, within(3L));
        assertThat(ended.path("exp").asLong()).isCloseTo(now - 300, within(3L));
        assertThat(json(post("/oauth2/token", with("expires_in", "soon")))
                        .path("error")
                        .asString())
                .isEqualTo("invalid_request");
    }

    @Test
    void givesAMachineATokenForItsSecret() throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString("integration-camera:tuantra-demo-camera".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                post("/oauth2/token", Map.of("grant_type", "client_credentials"), "Authorization", "Basic " + basic);

        JsonNode claims = claims(json(answer).path("access_token").asString());
        assertThat(claims.path("roles").toString()).isEqualTo("[\"INTEGRATION\"]");
        assertThat(claims.path("sub").asString()).startsWith("71000000-");
        assertThat(claims.path("aud").toString()).contains("tuantra");
        assertThat(post(
                                "/oauth2/token",
                                Map.of(
                                        "grant_type", "client_credentials",
                                        "client_id", "integration-camera",
                                        "client_secret", "guess"))
                        .statusCode())
                .isEqualTo(401);
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> form = new HashMap<>(LEADER);
        form.put(field, value);
        return form;
    }
}
