package vn.tuantra.chassis.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.DIEN_BIEN;
import static vn.tuantra.testkit.district.District.TRUC_BACH;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.RawHttp;
import vn.tuantra.testkit.token.TestTokens;

@ChassisIT
class WebIT {

    @LocalServerPort
    private int port;

    @Autowired
    private UnitDirectory directory;

    @Autowired
    private WebServerApplicationContext server;

    @BeforeEach
    void aDistrict() {
        District.publishAndAwait(id -> directory.tree().find(id).isPresent());
    }

    /** The JDK's client keeps an idle connection for 30 s, nginx for 60 s. */
    @Test
    void idleConnectionsAreClosedByTheOtherSide() {
        assertThat(server.getWebServer())
                .isInstanceOfSatisfying(
                        TomcatWebServer.class,
                        tomcat -> assertThat(tomcat.getTomcat().getConnector().getProperty("keepAliveTimeout"))
                                .isEqualTo(75_000));
    }

    @Test
    void startsARoundAndShowsItToThePoliceAboveOnly() {
        UUID id = UUID.randomUUID();

        assertThat(leader().post("/api/rounds", round(id)).status()).isEqualTo(201);

        assertThat(as("duty", TRUC_BACH_POLICE, "WARD_POLICE_DUTY")
                        .get("/api/rounds/" + id)
                        .status())
                .isEqualTo(200);
        assertThat(as("duty", BA_DINH_POLICE, "DISTRICT_POLICE_DUTY")
                        .get("/api/rounds/" + id)
                        .status())
                .isEqualTo(200);
        Api.Answer stranger = as("duty", DIEN_BIEN, "WARD_PC_STAFF").get("/api/rounds/" + id);
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void aRepeatedStartIsTheSameStart() {
        UUID id = UUID.randomUUID();

        Api.Answer first = leader().post("/api/rounds", round(id));
        Api.Answer second = leader().post("/api/rounds", round(id));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body().path("state")).isEqualTo(first.body().path("state"));
        assertThat(second.body().path("replayed").asBoolean()).isTrue();
    }

    @Test
    void whoSaysWhatHeHasSeenIsRefusedWhenItHasChanged() {
        UUID id = UUID.randomUUID();
        leader().post("/api/rounds", round(id));

        Api.Answer stale = leader().post("/api/rounds/" + id + "/stops", "{\"number\":1}", Map.of("If-Match", "\"7\""));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("STALE_VERSION");
        assertThat(leader().post("/api/rounds/" + id + "/stops", "{\"number\":1}", Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesTheSameIdForSomethingElse() {
        UUID id = UUID.randomUUID();
        leader().post("/api/rounds", round(id));

        Api.Answer other =
                leader().post("/api/rounds", "{\"id\":\"%s\",\"wardId\":\"%s\",\"stops\":3}".formatted(id, TRUC_BACH));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("ID_ALREADY_USED");
    }

    @Test
    void aStopWithTheSameIdempotencyKeyCountsOnce() {
        UUID id = UUID.randomUUID();
        leader().post("/api/rounds", round(id));
        Map<String, String> key = Map.of("Idempotency-Key", "stop-1");

        leader().post("/api/rounds/" + id + "/stops", "{\"number\":1}", key);
        Api.Answer again = leader().post("/api/rounds/" + id + "/stops", "{\"number\":1}", key);
        Api.Answer reused = leader().post("/api/rounds/" + id + "/stops", "{\"number\":2}", key);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("state").path("stops").asInt()).isEqualTo(1);
        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aRefusalSaysWhyInTheCallersLanguage() {
        UUID id = UUID.randomUUID();
        leader().post("/api/rounds", round(id));
        leader().post("/api/rounds/" + id + "/end", "");

        Api other = as("leader-2", TRUC_BACH, "TEAM_LEADER");
        Api.Answer vietnamese = other.post("/api/rounds/" + id + "/end", "");
        Api.Answer english = other.post("/api/rounds/" + id + "/end", "", Map.of("Accept-Language", "en-GB,en;q=0.8"));

        assertThat(vietnamese.status()).isEqualTo(409);
        assertThat(vietnamese.code()).isEqualTo("ILLEGAL_TRANSITION");
        assertThat(vietnamese.body().path("title").asString()).contains("trạng thái ENDED");
        assertThat(english.body().path("title").asString()).contains("state ENDED");
        assertThat(english.raw().headers().firstValue("content-type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":                                | 400 | MALFORMED_JSON  |
            []                                    | 422 | MALFORMED_VALUE | body
            1                                     | 422 | MALFORMED_VALUE | body
            null                                  | 422 | MISSING_BODY    |
            ''                                    | 422 | MISSING_BODY    |
            {"stops":2147483648}                  | 422 | MALFORMED_VALUE | stops
            {"stops":1.5}                         | 422 | MALFORMED_VALUE | stops
            {"stops":"6"}                         | 422 | MALFORMED_VALUE | stops
            {"note":6}                            | 422 | MALFORMED_VALUE | note
            {"id":""}                             | 422 | MALFORMED_VALUE | id
            {"names":["a",7]}                     | 422 | MALFORMED_VALUE | names[1]
            {"id":"no-uuid"}                      | 422 | MALFORMED_VALUE | id
            {"id":"5f0c0001-0000-4000-8000-000000000001","wardId":"5f0c0000-0000-4000-8000-000000000003","stops":"many"} | 422 | MALFORMED_VALUE | stops
            {"surprise":1}                        | 422 | UNKNOWN_FIELD   | surprise
            {}                                    | 422 | INVALID_FIELD   | wardId
            {"id":"5f0c0001-0000-4000-8000-000000000001","wardId":"5f0c0000-0000-4000-8000-000000000003","stops":9} | 422 | INVALID_FIELD | stops
            """)
    void badInputNamesTheField(String body, int status, String code, @Nullable String field) {
        Api.Answer answer = leader().post("/api/rounds", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        if (field != null) {
            assertThat(answer.raw().body()).contains("\"" + field + "\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/rounds?day=%F0,422,MALFORMED_VALUE",
        "GET,/api/rounds?day=2026-11-2%,422,MALFORMED_VALUE",
        "GET,/api/rounds?day=%+5,422,MALFORMED_VALUE",
        "GET,/api/rounds?%F0=1,422,MALFORMED_VALUE",
        "GET,/api/rounds/%F0,400,BAD_REQUEST",
        "GET,/api/nothing,404,NOT_FOUND",
        "GET,//api/rounds,400,BAD_REQUEST",
        "GET,/api/rounds;a=b,400,BAD_REQUEST",
        "GET,/error,404,NOT_FOUND",
        "TRACE,/api/rounds,405,METHOD_NOT_ALLOWED",
        "DELETE,/api/rounds,405,METHOD_NOT_ALLOWED",
    })
    void whatNoEndpointSeesIsRefusedLikeEverythingElse(String method, String target, int status, String code)
            throws IOException {
        String answer = RawHttp.send(port, method, target, "Bearer " + leader().token());

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"code\":\"" + code + "\"");
    }

    @Test
    void anOversizedBodyIsRefusedWhetherItsLengthIsDeclaredOrNot() {
        String huge = "{\"id\":\"" + "x".repeat(70 * 1024) + "\"}";

        Api.Answer declared = leader().post("/api/rounds", huge);
        Api.Answer chunked = leader().send(
                        "POST",
                        "/api/rounds",
                        BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(huge.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                        Map.of());

        assertThat(declared.status()).isEqualTo(413);
        assertThat(declared.code()).isEqualTo("BODY_TOO_LARGE");
        assertThat(chunked.status()).isEqualTo(413);
    }

    @Test
    void everyKindOfWrongTokenIsRefused() {
        assertThat(new Api(port, null).get("/api/rounds/" + UUID.randomUUID()).code())
                .isEqualTo("TOKEN_MISSING");
        for (String token : new String[] {
            TestTokens.expired("u", TRUC_BACH, "TEAM_LEADER"),
            TestTokens.forged("u", TRUC_BACH, "TEAM_LEADER"),
            TestTokens.ofIssuer("http://elsewhere", "u", TRUC_BACH, "TEAM_LEADER"),
            TestTokens.forAudience("another-system", "u", TRUC_BACH, "TEAM_LEADER"),
            "not.a.token"
        }) {
            Api.Answer answer = new Api(port, token).get("/api/rounds/" + UUID.randomUUID());
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("TOKEN_INVALID");
        }
    }

    @Test
    void aWrongRoleAndAWrongUnitAreTwoDifferentRefusals() {
        Api.Answer role = as("staff", TRUC_BACH, "WARD_PC_STAFF").post("/api/rounds", round(UUID.randomUUID()));
        Api.Answer unit = as("leader", DIEN_BIEN, "TEAM_LEADER").post("/api/rounds", round(UUID.randomUUID()));

        assertThat(role.status()).isEqualTo(403);
        assertThat(role.code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(unit.status()).isEqualTo(403);
        assertThat(unit.code()).isEqualTo("OUTSIDE_YOUR_UNIT");
    }

    @Test
    void describesItsApisToAnyone() {
        Api anyone = new Api(port, null);

        assertThat(anyone.get("/asyncapi.json").body().path("asyncapi").asString())
                .isEqualTo("3.0.0");
        JsonNode api = anyone.get("/v3/api-docs").body();
        assertThat(api.path("paths").has("/api/rounds")).isTrue();
        assertThat(api.path("components").path("schemas").propertyNames())
                .as("an answer is described by what it carries")
                .isNotEmpty()
                .noneMatch(name -> name.startsWith("ResponseEntity"));
    }

    private Api leader() {
        return as("leader-1", TRUC_BACH, "TEAM_LEADER");
    }

    private Api as(String subject, UUID unit, String role) {
        return new Api(port, TestTokens.of(subject, unit, role));
    }

    private static String round(UUID id) {
        return "{\"id\":\"%s\",\"wardId\":\"%s\",\"stops\":0}".formatted(id, TRUC_BACH);
    }
}
