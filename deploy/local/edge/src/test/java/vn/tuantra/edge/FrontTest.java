package vn.tuantra.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request meets before anything else. */
class FrontTest extends EdgeTest {

    private static final String STRANGER = "evil.example:8443";

    @Test
    void asksWhoeverComesBeforeItIsReadyToComeAgain() throws Exception {
        assertThat(TheFirstMoment.ANSWERS).hasSize(3).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(json(answer).path("code").asString()).isEqualTo("SERVICE_UNAVAILABLE");
        });
        assertThat(get("/api/incidents").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error", "/error?x=1", "/nothing/here", "/docs/team/error"})
    void hasNothingWhereNothingIs(String path) throws Exception {
        HttpResponse<String> answer = get(path, "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).path("status").asInt()).isEqualTo(404);
    }

    /** Written by hand: no client sends them. */
    @ParameterizedTest
    @CsvSource({
        "GET,/api/nothing,404,NOT_FOUND",
        "GET,//api/incidents,400,BAD_REQUEST",
        "GET,/api/incidents;a=b,400,BAD_REQUEST",
        "GET,/api/incidents/%F0,400,BAD_REQUEST",
        "TRACE,/api/incidents,405,METHOD_NOT_ALLOWED",
    })
    void whatNoRouteSeesIsRefusedLikeEverythingElse(String method, String target, int status, String code)
            throws IOException {
        try (Socket socket = new Socket(EDGE.getHost(), EDGE.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((method + " " + target + " HTTP/1.1\r\nHost: " + EDGE.getAuthority()
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status + " ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"code\":\"" + code + "\"");
        }
    }

    @Test
    void hasNothingAtTheErrorPageForOtherMethodsEither() throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(EDGE.resolve("/error"))
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void followsNoStrangersHost() throws Exception {
        String authorize = "/oauth2/authorize?response_type=code&client_id=tuantra-web&scope=openid&redirect_uri="
                + EDGE + "/&code_challenge=" + "a".repeat(43) + "&code_challenge_method=S256";
        for (String[] headers : new String[][] {
            {"Host", STRANGER},
            {"X-Forwarded-Host", STRANGER, "X-Forwarded-Proto", "https"},
            {"Forwarded", "host=" + STRANGER + ";proto=https"}
        }) {
            List<String> all = new ArrayList<>(List.of(headers));
            all.addAll(List.of("Accept", "text/html"));
            HttpResponse<String> toLogin = get(authorize, all.toArray(String[]::new));
            assertThat(URI.create(toLogin.headers().firstValue("Location").orElseThrow()))
                    .isEqualTo(EDGE.resolve("/login"));

            String configuration =
                    get("/.well-known/openid-configuration", headers).body();
            assertThat(configuration).contains(EDGE + "/oauth2/token").doesNotContain("evil.example");

            String arrived = get("/api/patrols/headers", headers).body();
            assertThat(arrived).doesNotContain("evil.example");
            assertThat(arrived.lines()).contains("host=" + EDGE.getAuthority());
        }
    }
}
