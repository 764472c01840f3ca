package vn.tuantra.chassis.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.tuantra.contract.EventJson;

@ChassisIT
class PageIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void showsAPageToAnyoneAndLetsItRunNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = get("/fixture/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Trang thử");
        assertThat(header(page, "content-type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(page, "content-security-policy"))
                .contains("default-src 'none'", "'sha256-", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "x-content-type-options")).isEqualTo("nosniff");
    }

    @Test
    void leadsToThePageWithoutNamingAHost() throws Exception {
        HttpResponse<String> answer = get("/fixture");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(header(answer, "location")).isEqualTo("/fixture/");
    }

    @ParameterizedTest
    @CsvSource({
        "/fixture/fixture.js, text/javascript, Trúc Bạch",
        "/fixture/look/look.css, text/css, --",
        "/fixture/look/session.js, text/javascript, export",
        "/fixture/lib/lit/index.js, text/javascript, lit-element",
        "/fixture/lib/lit__reactive-element/reactive-element.js, text/javascript, ReactiveElement",
    })
    void servesItsFilesTheSharedLookAndTheLibrariesWhateverTheirVersion(String path, String type, String part)
            throws Exception {
        HttpResponse<String> file = get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "content-type")).startsWith(type);
        assertThat(file.body()).contains(part);
    }

    @Test
    void tellsByTheContentWhetherAFileIsStillTheSame() throws Exception {
        HttpResponse<String> first = get("/fixture/fixture.js");
        String tag = header(first, "etag");

        HttpResponse<String> again =
                get("/fixture/fixture.js", "If-None-Match", tag, "If-Modified-Since", "Fri, 31 Dec 2027 00:00:00 GMT");
        HttpResponse<String> changed = get("/fixture/fixture.js", "If-None-Match", "\"of another version\"");

        assertThat(header(first, "cache-control")).isEqualTo("no-cache");
        assertThat(first.headers().firstValue("last-modified")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void tellsThePageWhereToLogInAndWhatTimeItIs() throws Exception {
        HttpResponse<String> settings = get("/fixture/page.json");

        JsonNode json = EventJson.mapper().readTree(settings.body());
        assertThat(json.path("issuer").asString()).startsWith("http");
        assertThat(json.path("clientId").asString()).isEqualTo("tuantra-web");
        assertThat(json.has("tiles")).isFalse();
        assertThat(Instant.parse(json.path("now").asString())).isAfter(Instant.EPOCH);
        assertThat(header(settings, "cache-control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fixture/missing.js",
                "/fixture/lib/lit/missing.js",
                "/fixture/..%2fapplication.yml",
                "/fixture/look/..%2f..%2fapplication.yml",
                "/fixture/%2e%2e/application.yml"
            })
    void servesNothingElse(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(400, 401, 404);
    }

    @Test
    void tellsThoseWhoOnlyAskWhetherItIsThere() throws Exception {
        HttpResponse<String> asked =
                http.send(HttpRequest.newBuilder(address("/fixture/")).HEAD().build(), BodyHandlers.ofString());

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).isEmpty();
    }

    @Test
    void isReadOnly() throws Exception {
        assertThat(post("/fixture/").statusCode()).isEqualTo(404);
        assertThat(post("/fixture/fixture.js").statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address(path))
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
