package vn.tuantra.chassis.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.BA_DINH;
import static vn.tuantra.testkit.district.District.TRUC_BACH;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.token.TestTokens;

/** What every request meets before a service sees it. */
@ChassisIT
class DoorIT {

    @LocalServerPort
    private int port;

    @Autowired
    private UnitDirectory directory;

    @BeforeEach
    void aDistrict() {
        District.publishAndAwait(id -> directory.tree().find(id).isPresent());
    }

    @Test
    void aFieldThatIsNullIsAbsent() {
        Api.Answer answer = leader("l1").post("/api/rounds", round(UUID.randomUUID(), "\"day\":null,\"note\":null"));

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void nullAndAbsentAreTheSameRequest() {
        UUID id = UUID.randomUUID();
        leader("l1").post("/api/rounds", round(id, "\"note\":\"a\""));

        Api.Answer again = leader("l1")
                .post(
                        "/api/rounds",
                        "{\"note\":\"a\", \"stops\":0.0,\"day\":null,\"wardId\":\"%s\",\"id\":\"%s\"}"
                                .formatted(TRUC_BACH, id));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().path("replayed").asBoolean()).isTrue();
    }

    /** Also a field that no digest of a record would show. */
    @Test
    void theSameIdWithOtherContentIsAnotherRequest() {
        UUID id = UUID.randomUUID();
        leader("l1").post("/api/rounds", round(id, "\"note\":\"0912000001\""));

        Api.Answer corrected = leader("l1").post("/api/rounds", round(id, "\"note\":\"0912000002\""));

        assertThat(corrected.status()).isEqualTo(409);
        assertThat(corrected.code()).isEqualTo("ID_ALREADY_USED");
    }

    @Test
    void theSameRequestOfSomebodyElseIsNoRepetition() {
        UUID id = UUID.randomUUID();
        leader("l1").post("/api/rounds", round(id, "\"note\":\"a\""));

        Api.Answer stranger = leader("l2").post("/api/rounds", round(id, "\"note\":\"a\""));

        assertThat(stranger.status()).isEqualTo(409);
        assertThat(stranger.body().has("state")).isFalse();
    }

    @Test
    void theRoleIsAskedBeforeTheBodyIsRead() {
        Api staff = new Api(port, TestTokens.of("s", TRUC_BACH, "WARD_PC_STAFF"));

        Api.Answer answer = staff.post("/api/rounds", "{\"id\":");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("ROLE_NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource({"\\u0000", "\\u0007", "\\u001b[31m", "\\u202egnp.exe", "\\u2066a", "\\ud800", "\\uffff", "\\u009f"})
    void textThatCannotBeSeenIsRefusedByTheNameOfItsField(String text) {
        Api.Answer plain =
                leader("l1").post("/api/rounds/echo", round(UUID.randomUUID(), "\"note\":\"a" + text + "\""));
        Api.Answer inAList =
                leader("l1").post("/api/rounds/echo", round(UUID.randomUUID(), "\"names\":[\"a\",\"" + text + "\"]"));

        assertThat(plain.status()).isEqualTo(422);
        assertThat(plain.code()).isEqualTo("TEXT_NOT_ALLOWED");
        assertThat(plain.body().path("field").asString()).isEqualTo("note");
        assertThat(inAList.body().path("field").asString()).isEqualTo("names[1]");
    }

    @Test
    void namesAreComposedAtTheDoor() {
        Api.Answer answer = leader("l1")
                .post(
                        "/api/rounds/echo",
                        round(
                                UUID.randomUUID(),
                                "\"note\":\"Nguye\u0302\u0303n\\nTha\u0306ng\",\"names\":[\"ti\u0301\"]"));

        assertThat(answer.body().path("note").asString()).isEqualTo("Nguy\u1ec5n\nTh\u0103ng");
        assertThat(answer.body().path("names").path(0).asString()).isEqualTo("t\u00ed");
    }

    @Test
    void aListWithAHoleIsRefused() {
        Api.Answer answer = leader("l1").post("/api/rounds/echo", round(UUID.randomUUID(), "\"names\":[\"a\",null]"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("field").asString()).isEqualTo("names[1]");
    }

    @Test
    void aStepSentAgainBecauseItsAnswerWasLostIsTheSameStep() {
        UUID id = UUID.randomUUID();
        leader("l1").post("/api/rounds", round(id, "\"note\":\"a\""));
        leader("l1").post("/api/rounds/" + id + "/end", "");
        leader("l2").post("/api/rounds/" + id + "/stops", "{\"number\":1}");

        Api.Answer again = leader("l1").post("/api/rounds/" + id + "/end", "");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("replayed").asBoolean()).isTrue();
        assertThat(leader("l2").post("/api/rounds/" + id + "/end", "").code()).isEqualTo("ILLEGAL_TRANSITION");
    }

    @Test
    void aNumberBeyondAllNumbersIsRefusedByTheNameOfItsField() {
        Api.Answer answer = leader("l1").post("/api/rounds/echo", round(UUID.randomUUID(), "\"note\":1e999"));

        assertThat(answer.code()).isEqualTo("MALFORMED_VALUE");
        assertThat(answer.body().path("field").asString()).isEqualTo("note");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "day":-1                             | day
            "day":1669507200000                  | day
            "day":[2022,3,22]                    | day
            "day":"+999999999-12-31"             | day
            "day":"0999-12-31"                   | day
            "day":"2022-02-30"                   | day
            "day":""                             | day
            "at":1669507200000                   | at
            "at":"+58876-01-01T00:00:00Z"        | at
            "at":"1022-01-01T00:00:00Z"          | at
            "at":"2022-03-22T10:00:00"           | at
            "at":true                            | at
            """)
    void aTimeOutOfReasonIsRefusedByTheNameOfItsField(String field, String name) {
        Api.Answer answer = leader("l1").post("/api/rounds/echo", round(UUID.randomUUID(), field));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("MALFORMED_VALUE");
        assertThat(answer.body().path("field").asString()).isEqualTo(name);
    }

    @Test
    void aTimeMayHaveAnyOffset() {
        Api.Answer answer = leader("l1")
                .post("/api/rounds/echo", round(UUID.randomUUID(), "\"at\":\"2022-03-22T10:00:00.5+07:00\""));

        assertThat(answer.body().path("at").asString()).isEqualTo("2022-03-22T03:00:00.500Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?sort=name", "?day=2022-03-22&q=", "?unitId=1", "?%00", "?DAY=2022-03-22"})
    void aParameterThatDoesNotExistIsRefusedByItsName(String query) {
        Api.Answer answer = leader("l1").get("/api/rounds" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("UNKNOWN_PARAMETER");
        assertThat(answer.body().path("known")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"?day=+999999999-12-31,MALFORMED_VALUE", "?day=1,MALFORMED_VALUE", "?day=2022%00,TEXT_NOT_ALLOWED"})
    void aParameterThatCannotBeReadIsRefusedByItsName(String query, String code) {
        Api.Answer answer = leader("l1").get("/api/rounds" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body().path("field").asString()).isEqualTo("day");
    }

    @Test
    void aKnownParameterPasses() {
        assertThat(leader("l1")
                        .get("/api/rounds?day=2022-03-22&unit=" + BA_DINH)
                        .body()
                        .path("day")
                        .asString())
                .isEqualTo("2022-03-22");
    }

    @Test
    void whatIsNoIdIsNotFound() {
        Api.Answer answer = leader("l1").get("/api/rounds/policies");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void whoAsksForNoLanguageOrAnUnknownOneReadsVietnamese() {
        for (String languages : new String[] {"vi", "fr", "fr, de;q=0.5", "*"}) {
            Api.Answer answer = leader("l1")
                    .send(
                            "POST",
                            "/api/rounds",
                            java.net.http.HttpRequest.BodyPublishers.ofString("{}"),
                            java.util.Map.of("Accept-Language", languages));
            assertThat(answer.body().path("title").asString()).isEqualTo("Có trường không hợp lệ");
            assertThat(answer.body().path("errors").path(0).path("message").asString())
                    .isEqualTo("bắt buộc phải có");
        }
    }

    private Api leader(String subject) {
        return new Api(port, TestTokens.of(subject, TRUC_BACH, "TEAM_LEADER"));
    }

    private static String round(UUID id, String more) {
        return "{\"id\":\"%s\",\"wardId\":\"%s\",\"stops\":0,%s}".formatted(id, TRUC_BACH, more);
    }
}
