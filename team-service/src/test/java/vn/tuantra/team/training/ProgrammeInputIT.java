package vn.tuantra.team.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.team.fixture.Training;
import vn.tuantra.testkit.http.Api.Answer;
import vn.tuantra.testkit.token.TestTokens;

/** Every kind of input that a programme may and may not be made of. */
class ProgrammeInputIT extends RunningTeamService {

    private static final String POLICE = TestTokens.of("cmd", District.WARD_POLICE, "WARD_POLICE_COMMAND");

    ProgrammeInputIT(UnitDirectory directory) {
        super(directory);
    }

    static Stream<Arguments> badFields() {
        return Stream.of(
                Arguments.of("id", null),
                Arguments.of("unitId", null),
                Arguments.of("title", null),
                Arguments.of("title", ""),
                Arguments.of("title", " \u2003\t "),
                Arguments.of("title", "x".repeat(201)),
                Arguments.of("content", "x".repeat(4001)),
                Arguments.of("topics", null),
                Arguments.of("topics", List.of()),
                Arguments.of("minimumHours", 0),
                Arguments.of("minimumHours", 201),
                Arguments.of("legalBasis", "x".repeat(201)));
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void namesTheFieldThatIsWrong(String field, @Nullable Object value) {
        Map<String, Object> body = Training.programme(District.WARD_POLICE);
        String id = uri(body);
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
        Answer answer = call("POST", POLICE, Training.PROGRAMMES, body);
        refused(answer, 422, "INVALID_FIELD");
        assertThat(answer.body().at("/errors/0/field").asString()).startsWith(field);
        refused(call("GET", POLICE, id, null), 404, "NOT_FOUND");
    }

    @Test
    void takesTheMostAndTheLeastThatAreAllowed() {
        Map<String, Object> most = Training.programme(District.WARD_POLICE);
        most.put("title", "x".repeat(200));
        most.put("content", "ế".repeat(4000));
        most.put("legalBasis", "x".repeat(200));
        most.put("minimumHours", 200);
        assertThat(call("POST", POLICE, Training.PROGRAMMES, most).status()).isEqualTo(201);
        Map<String, Object> least = Training.programme(District.WARD_POLICE);
        least.put("title", "  x ");
        least.put("content", "  ");
        least.remove("legalBasis");
        least.put("minimumHours", 1);
        least.put("topics", List.of("LAW"));
        ok(call("POST", POLICE, Training.PROGRAMMES, least));
        JsonNode kept = ok(call("GET", POLICE, uri(least), null));
        assertThat(kept.path("title").asString()).isEqualTo("x");
        assertThat(kept.has("content")).isFalse();
        assertThat(kept.has("legalBasis")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": ",
                "[]",
                "nothing",
                "{\"id\":\"not-an-id\"}",
                "{\"topics\":[\"COOKING\"]}",
                "{\"topics\":\"LAW\"}",
                "{\"topics\":[null]}",
                "{\"title\":{\"$gt\":\"\"}}",
                "{\"minimumHours\":\"eight\"}",
                "{\"status\":\"ENDED\"}"
            })
    void refusesWhatCannotBeRead(String body) {
        Answer answer = call("POST", POLICE, Training.PROGRAMMES, body);
        assertThat(answer.status()).as(answer.raw().body()).isIn(400, 422);
        assertThat(answer.code()).isIn("MALFORMED_JSON", "MALFORMED_VALUE", "UNKNOWN_FIELD", "INVALID_FIELD");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        Map<String, Object> body = Training.programme(District.WARD_POLICE);
        body.put("content", "x".repeat(70_000));
        refused(call("POST", POLICE, Training.PROGRAMMES, body), 413, "BODY_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=\"alert(1)\"><script>alert(1)</script>",
                "'; db.programmes.drop(); //",
                "{\"$where\": \"sleep(1000)\"}",
                "${jndi:ldap://127.0.0.1/a} {minimum} %s",
                "\uD83D\uDEA8 toàn an",
                "state.title.$[]"
            })
    void keepsHostileTextAsTheTextItIs(String title) {
        Map<String, Object> body = Training.programme(District.WARD_POLICE);
        body.put("title", title);
        body.put("content", title);
        Answer adopted = call("POST", POLICE, Training.PROGRAMMES, body);
        assertThat(ok(adopted).path("title").asString()).isEqualTo(title);
        assertThat(adopted.raw().headers().firstValue("content-type")).contains("application/json");
        JsonNode kept = ok(call("GET", POLICE, uri(body), null));
        assertThat(kept.path("title").asString()).isEqualTo(title);
        assertThat(kept.path("content").asString()).isEqualTo(title);
        ok(call("POST", POLICE, uri(body) + "/end", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202Etoàn an\u202C", "a\u0000b", "a\u0007"})
    void refusesTextThatNobodyCanSee(String title) {
        Map<String, Object> body = Training.programme(District.WARD_POLICE);
        body.put("title", title);
        refused(call("POST", POLICE, Training.PROGRAMMES, body), 422, "TEXT_NOT_ALLOWED");
    }

    @Test
    void refusesHalfACharacter() {
        Map<String, Object> sent = Training.programme(District.WARD_POLICE);
        String body = """
                {"id":"%s","unitId":"%s","title":"a\\ud800b","topics":["LAW"],"minimumHours":1}
                """.formatted(Training.idOf(sent), District.WARD_POLICE);
        refused(call("POST", POLICE, Training.PROGRAMMES, body), 422, "TEXT_NOT_ALLOWED");
        assertThat(call("GET", POLICE, uri(sent), null).status()).isEqualTo(404);
    }

    private static String uri(Map<String, Object> body) {
        return Training.PROGRAMMES + "/" + Training.idOf(body);
    }
}
