package vn.tuantra.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LoginTest extends EdgeTest {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";

    private HttpClient browser = http;

    @BeforeEach
    void aBrowserThatNobodyHasUsed() {
        browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.NEVER)
                .build();
    }

    @Test
    void logsAPersonInByTheFormAndGivesThePageItsTokenForTheVerifierOnly() throws Exception {
        URI back = EDGE.resolve("/screen/");
        Map<String, String> exchange = logIn(back);
        String verifier = exchange.put("code_verifier", "another-verifier-of-at-least-forty-three-characters");
        assertThat(json(post("/oauth2/token", exchange)).path("error").asString())
                .isEqualTo("invalid_grant");
        exchange.put("code_verifier", verifier);
        HttpResponse<String> tokens = post("/oauth2/token", exchange);

        JsonNode access = claims(json(tokens).path("access_token").asString());
        JsonNode identity = claims(json(tokens).path("id_token").asString());
        assertThat(access.path("roles").toString()).isEqualTo("[\"WARD_POLICE_DUTY\"]");
        assertThat(access.path("aud").toString()).contains("tuantra");
        assertThat(identity.path("sub").asString()).isEqualTo(access.path("sub").asString());
        assertThat(identity.path("aud").toString()).contains("tuantra-web");
        assertThat(identity.path("nonce").asString()).isEqualTo("n-1");
        HttpResponse<String> userinfo = get(
                "/userinfo",
                "Authorization",
                "Bearer " + json(tokens).path("access_token").asString());
        assertThat(json(userinfo).path("sub").asString())
                .isEqualTo(access.path("sub").asString());
    }

    @Test
    void letsAnOpenPageGoOnWithoutAPasswordEachRefreshTokenOnce() throws Exception {
        JsonNode tokens = json(post("/oauth2/token", logIn(EDGE.resolve("/screen/"))));
        Map<String, String> renewal = new LinkedHashMap<>(Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                "tuantra-web",
                "refresh_token",
                tokens.path("refresh_token").asString()));

        JsonNode renewed = json(post("/oauth2/token", renewal));
        JsonNode twice = json(post("/oauth2/token", renewal));

        assertThat(claims(renewed.path("access_token").asString()).path("roles").toString())
                .isEqualTo("[\"WARD_POLICE_DUTY\"]");
        assertThat(renewed.path("refresh_token").asString())
                .isNotEmpty()
                .isNotEqualTo(tokens.path("refresh_token").asString());
        assertThat(twice.path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void endsEveryPageOfALogInWhenOneLogsOut() throws Exception {
        JsonNode one = json(post("/oauth2/token", logIn(EDGE.resolve("/screen/"))));
        JsonNode other = json(post("/oauth2/token", codeOf(browse(authorize(EDGE.resolve("/map/"))), "/map/")));
        HttpClient hers = browser;
        aBrowserThatNobodyHasUsed();
        JsonNode elsewhere = json(post("/oauth2/token", logIn(EDGE.resolve("/screen/"))));
        browser = hers;

        HttpResponse<String> out = browse(EDGE.resolve("/connect/logout?"
                + encode(Map.of(
                        "id_token_hint", one.path("id_token").asString(), "post_logout_redirect_uri", EDGE + "/"))));

        assertThat(out.headers().firstValue("Location")).contains(EDGE + "/");
        assertThat(json(renew(one)).path("error").asString()).isEqualTo("invalid_grant");
        assertThat(json(renew(other)).path("error").asString()).isEqualTo("invalid_grant");
        assertThat(renew(elsewhere).statusCode()).isEqualTo(200);
        assertThat(browse(authorize(EDGE.resolve("/screen/"))).headers().firstValue("Location"))
                .contains(EDGE + "/login");
    }

    @Test
    void looksAtNoMorePasswordsAfterFiveWrongOnes() throws Exception {
        String form = browse(EDGE.resolve("/login")).body();
        for (int attempt = 1; attempt < 5; attempt++) {
            assertThat(location(submit(form, "guess", "chihuy.quan"))).isEqualTo(EDGE + "/login?error");
        }
        HttpResponse<String> refused = submit(form, "guess", "chihuy.quan");
        assertThat(location(refused)).startsWith(EDGE + "/login?locked=");
        assertThat(browse(URI.create(location(refused))).body()).contains("Sai mật khẩu quá nhiều lần");
        assertThat(location(submit(form, "tuantra-demo", "chihuy.quan"))).startsWith(EDGE + "/login?locked=");

        HttpResponse<String> script = post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "urn:tuantra:demo-user",
                        "client_id", "tuantra-demo-cli",
                        "username", "chihuy.quan",
                        "password", "tuantra-demo"));
        assertThat(script.statusCode()).isEqualTo(429);
        assertThat(script.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(json(script).path("code").asString()).isEqualTo("LOCKED_OUT");
    }

    @Test
    void givesNothingToAMachineThatPassesAsAPage() throws Exception {
        HttpResponse<String> answer = post(
                "/oauth2/token",
                Map.of("grant_type", "refresh_token", "client_id", "integration-camera", "refresh_token", "guess"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).path("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void neverSendsABrowserToAnotherOrigin() throws Exception {
        for (String elsewhere : new String[] {
            "http://127.0.0.1:1/", "http://localhost:" + EDGE.getPort() + "/", "https://example.org/", EDGE + "@x/"
        }) {
            HttpResponse<String> answer = browse(authorize(URI.create(elsewhere)));
            assertThat(answer.statusCode()).as(elsewhere).isEqualTo(400);
        }
    }

    @Test
    void insistsOnAProofKey() throws Exception {
        HttpResponse<String> answer = browse(EDGE.resolve("/oauth2/authorize?response_type=code&client_id=tuantra-web"
                + "&scope=openid&redirect_uri=" + EDGE + "/"));

        assertThat(answer.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
    }

    @Test
    void describesItselfToClients() throws Exception {
        JsonNode described = json(get("/.well-known/openid-configuration"));

        assertThat(described.path("issuer").asString()).isEqualTo(EDGE.toString());
        assertThat(described.path("jwks_uri").asString()).isEqualTo(EDGE + "/oauth2/jwks");
        assertThat(described.path("code_challenge_methods_supported").toString())
                .contains("S256");
    }

    @Test
    void showsALandingPageThatNothingCanFrameOrScript() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.body()).contains("totruong.trucbach", "Tổ tuần tra nhân dân", "/docs/incident/asyncapi.json");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void tellsItsHealthOnTheManagementPortOnly() throws Exception {
        HttpResponse<String> readiness = get(MANAGEMENT + "/actuator/health/readiness");

        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(404);
    }

    /** What the page sends for its tokens after the person has logged in, wrong password first. */
    private Map<String, String> logIn(URI back) throws Exception {
        HttpResponse<String> toLogin = browse(authorize(back));
        assertThat(toLogin.headers().firstValue("Location")).contains(EDGE + "/login");
        String form = browse(EDGE.resolve("/login")).body();
        assertThat(form).contains("lang=\"vi\"").contains("Đăng nhập").contains("Log in");

        HttpResponse<String> refused = submit(form, "guess", "trucban.trucbach");
        assertThat(refused.headers().firstValue("Location")).contains(EDGE + "/login?error");
        form = browse(EDGE.resolve("/login?error")).body();
        assertThat(form).contains("Sai tên đăng nhập");

        HttpResponse<String> accepted = submit(form, "tuantra-demo", "trucban.trucbach");
        return codeOf(browse(URI.create(location(accepted))), back.getPath());
    }

    private static Map<String, String> codeOf(HttpResponse<String> answer, String path) {
        URI back = EDGE.resolve(path);
        URI returned = URI.create(location(answer));
        assertThat(returned.toString()).startsWith(back + "?code=").contains("state=xyz");
        String code = returned.getQuery().replaceAll(".*code=([^&]+).*", "$1");

        Map<String, String> exchange = new LinkedHashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "tuantra-web",
                "code",
                code,
                "redirect_uri",
                back.toString()));
        exchange.put("code_verifier", VERIFIER);
        return exchange;
    }

    private HttpResponse<String> renew(JsonNode tokens) throws Exception {
        return post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", "tuantra-web",
                        "refresh_token", tokens.path("refresh_token").asString()));
    }

    private static URI authorize(URI back) throws Exception {
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", "tuantra-web");
        query.put("scope", "openid");
        query.put("redirect_uri", back.toString());
        query.put("state", "xyz");
        query.put("nonce", "n-1");
        query.put("code_challenge", challenge);
        query.put("code_challenge_method", "S256");
        return EDGE.resolve("/oauth2/authorize?" + encode(query));
    }

    private HttpResponse<String> browse(URI address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> submit(String form, String password, String user) throws Exception {
        Matcher csrf = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]+)\"").matcher(form);
        assertThat(csrf.find()).isTrue();
        Map<String, String> fields = Map.of("username", user, "password", password, csrf.group(1), csrf.group(2));
        return browser.send(
                HttpRequest.newBuilder(EDGE.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString(encode(fields)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }
}
