package vn.tuantra.team.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.team.fixture.Training;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.http.Api.Answer;
import vn.tuantra.testkit.token.TestTokens;

/** A training programme from its adoption to its end. */
class ProgrammeIT extends RunningTeamService {

    private static final String POLICE = TestTokens.of("cmd", District.WARD_POLICE, "WARD_POLICE_COMMAND");
    private static final String MOVEMENT = TestTokens.of("xdpt", District.DISTRICT_POLICE, "MOVEMENT_TEAM");

    ProgrammeIT(UnitDirectory directory) {
        super(directory);
    }

    @Test
    void livesFromItsAdoptionToItsEndAndTellsBoth() {
        Map<String, Object> body = Training.programme(District.WARD_POLICE);
        Answer adopted = call("POST", POLICE, Training.PROGRAMMES, body);
        assertThat(adopted.status()).isEqualTo(201);
        assertThat(adopted.raw().headers().firstValue("etag")).contains("\"1\"");

        JsonNode seen = ok(call("GET", POLICE, uri(body), null));
        assertThat(seen).isEqualTo(adopted.body());
        assertThat(seen.path("programmeId").asString())
                .isEqualTo(Training.idOf(body).toString());
        assertThat(seen.path("unitId").asString()).isEqualTo(District.WARD_POLICE.toString());
        assertThat(seen.path("title").asString()).isEqualTo(body.get("title"));
        assertThat(seen.path("content").asString()).isEqualTo(body.get("content"));
        assertThat(seen.path("topics").toString()).isEqualTo("[\"LAW\",\"FIRST_AID\",\"SUPPORT_TOOLS\"]");
        assertThat(seen.path("minimumHours").asInt()).isEqualTo(8);
        assertThat(seen.path("legalBasis").asString()).isEqualTo("12/KH-CAQ");
        assertThat(seen.path("status").asString()).isEqualTo("ADOPTED");

        Answer ended = call("POST", POLICE, uri(body) + "/end", null);
        assertThat(ok(ended).path("status").asString()).isEqualTo("ENDED");
        assertThat(ended.raw().headers().firstValue("etag")).contains("\"2\"");
        Answer again = call("POST", POLICE, uri(body) + "/end", null);
        refused(again, 409, "ILLEGAL_TRANSITION");
        assertThat(again.body().path("state").asString()).isEqualTo("ENDED");
        tells(Training.idOf(body));
    }

    private static void tells(UUID programme) {
        try (KafkaProbe probe = new KafkaProbe()) {
            var facts = probe.await("team.events", 2, record -> record.key().equals(programme.toString()));
            assertThat(facts)
                    .extracting(record -> KafkaProbe.header(record, "ce_type"))
                    .containsExactly("vn.tuantra.programme.adopted.v1", "vn.tuantra.programme.ended.v1");
            assertThat(facts).allSatisfy(record -> {
                String type = KafkaProbe.header(record, "ce_type");
                assertThat(EventSchemas.violations(EventCatalogue.byName(type).orElseThrow(), record.value()))
                        .isEmpty();
                assertThat(new String(record.value(), UTF_8))
                        .contains("[\"LAW\",\"FIRST_AID\",\"SUPPORT_TOOLS\"]")
                        .doesNotContain("Tập huấn", "Pháp luật", "KH-CAQ");
            });
        }
    }

    @Test
    void isAdoptedOnceHoweverOftenItIsSent() {
        Map<String, Object> body = Training.programme(District.WARD_POLICE);
        assertThat(call("POST", POLICE, Training.PROGRAMMES, body).status()).isEqualTo(201);
        Answer repeated = call("POST", POLICE, Training.PROGRAMMES, body);
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.raw().headers().firstValue("etag")).contains("\"1\"");
        body.put("title", "Tên khác");
        refused(call("POST", POLICE, Training.PROGRAMMES, body), 409, "ID_ALREADY_USED");
        assertThat(ok(call("GET", POLICE, uri(body), null)).path("title").asString())
                .isEqualTo("Tập huấn nghiệp vụ tuần tra nhân dân");
    }

    @Test
    void endsOnceForOneKeyAndOnlyAtTheVersionThatWasSeen() {
        Map<String, Object> body = adopted();
        String end = uri(body) + "/end";
        refused(call("POST", POLICE, end, null, Map.of("If-Match", "\"7\"")), 412, "STALE_VERSION");
        assertThat(ok(call("GET", POLICE, uri(body), null)).path("status").asString())
                .isEqualTo("ADOPTED");
        Map<String, String> once = Map.of("If-Match", "\"1\"", "Idempotency-Key", "end-" + body.get("id"));
        assertThat(call("POST", POLICE, end, null, once).status()).isEqualTo(200);
        Answer repeated = call("POST", POLICE, end, null, once);
        assertThat(ok(repeated).path("status").asString()).isEqualTo("ENDED");
        assertThat(repeated.raw().headers().firstValue("etag")).contains("\"2\"");
    }

    @Test
    void listsThoseInForceFirstAndNoMoreThanAskedFor() {
        Map<String, Object> over = Training.programme(District.OTHER_WARD);
        over.put("title", "A " + over.get("title"));
        ok(call("POST", MOVEMENT, Training.PROGRAMMES, over));
        ok(call("POST", MOVEMENT, uri(over) + "/end", null));
        Map<String, Object> inForce = Training.programme(District.OTHER_WARD);
        ok(call("POST", MOVEMENT, Training.PROGRAMMES, inForce));

        String beside = TestTokens.of("chair", District.OTHER_WARD, "WARD_PC_CHAIR");
        List<String> all = ids(beside, 200);
        assertThat(all)
                .containsSubsequence(
                        Training.idOf(inForce).toString(), Training.idOf(over).toString());
        assertThat(ids(beside, 1)).containsExactly(all.getFirst());
        assertThat(ids(CHAIR, 200)).doesNotContain(Training.idOf(inForce).toString());
    }

    private List<String> ids(String token, int limit) {
        return ok(call("GET", token, Training.PROGRAMMES + "?limit=" + limit, null)).path("items").values().stream()
                .map(one -> one.path("programmeId").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0, 422, INVALID_FIELD", "201, 422, INVALID_FIELD", "many, 422, MALFORMED_VALUE"})
    void refusesALimitThatIsNone(String limit, int status, String code) {
        refused(call("GET", POLICE, Training.PROGRAMMES + "?limit=" + limit, null), status, code);
    }

    private Map<String, Object> adopted() {
        Map<String, Object> body = Training.programme(District.WARD_POLICE);
        ok(call("POST", POLICE, Training.PROGRAMMES, body));
        return body;
    }

    private static String uri(Map<String, Object> body) {
        return Training.PROGRAMMES + "/" + Training.idOf(body);
    }
}
