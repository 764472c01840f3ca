package vn.tuantra.notification.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.HANOI;
import static vn.tuantra.testkit.district.District.HANOI_POLICE;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.tuantra.testkit.http.Api;

class DutyIT extends Running {

    private static final UUID UNIT = HANOI_POLICE;

    private final UUID id = UUID.randomUUID();

    @Autowired
    private com.mongodb.client.MongoDatabase database;

    @Test
    void namesAndNumbersAreStoredSealedAndShownMasked() {
        put(id, body("SMS", "0912345678"), 201);

        JsonNode shown = keeper().get("/api/duty/contacts?unit=" + UNIT).body();
        assertThat(shown.toString()).contains("N. V. A.", "*******678").doesNotContain("Nguyễn", "0912345678");
        String stored = String.valueOf(database.getCollection("contacts")
                .find(new org.bson.Document("_id", id))
                .first());
        assertThat(stored).contains("v1.").doesNotContain("Nguyễn", "0912345678");
    }

    @Test
    void whoLeavesIsGoneForGood() {
        put(id, body("SMS", "0912345678"), 201);
        assertThat(delete(id).status()).isEqualTo(204);
        assertThat(delete(id).status()).isEqualTo(204);

        assertThat(keeper().get("/api/duty/contacts?unit=" + UNIT).body().toString())
                .doesNotContain(id.toString());
        assertThat(put(id, body("SMS", "0912345678")).code()).isEqualTo("CONTACT_IS_GONE");
        org.bson.Document key = database.getCollection("personal_keys")
                .find(new org.bson.Document("_id", id))
                .first();
        assertThat(key).isNotNull().doesNotContainKey("key");
    }

    @Test
    void anOldVersionChangesNothing() {
        put(id, body("SMS", "0912345678"), 201);
        put(id, body("SMS", "0912345679"), 200);
        Api.Answer stale = keeper().send(
                        "PUT",
                        "/api/duty/contacts/" + id,
                        BodyPublishers.ofString(body("SMS", "0912345000")),
                        Map.of("If-Match", "\"1\""));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("STALE_VERSION");
        assertThat(keeper().get("/api/duty/contacts?unit=" + UNIT).body().toString())
                .contains("679");
        delete(id);
    }

    @ParameterizedTest
    @CsvSource({
        "SMS, not-a-number",
        "SMS, 12",
        "SMS, '+1 212 555 0100'",
        "SMS, 02438450000",
        "SMS, '0912345678\\r\\n0912345679'",
        "VOICE, 0042 420 111 222",
        "VOICE, '0912345678; DROP'",
        "EMAIL, nobody",
        "EMAIL, 'a@b.test, c@d.test'",
        "EMAIL, 'a@b.test\\r\\nBcc: c@d.test'",
        "WEB_PUSH, https://push.test",
        "SCREEN, x",
        "WEBHOOK, https://e.test"
    })
    void addressesThatCannotBeAreRefusedWithoutRepeatingThem(String channel, String address) {
        Api.Answer answer = put(id, body(channel, address));

        assertThat(answer.code()).isEqualTo("INVALID_ADDRESS");
        assertThat(database.getCollection("personal_keys").countDocuments(new org.bson.Document("_id", id)))
                .as("nothing is written for what is refused")
                .isZero();
        // The random id in `instance` can hold short addresses by chance.
        assertThat(answer.raw().body().replace(id.toString(), "")).doesNotContain(address);
    }

    @Test
    void badContactsAreRefusedByName() {
        String start = "{\"unitId\":\"" + UNIT + "\",\"name\":\"A\",\"reminders\":false";
        String sms = "{\"channel\":\"SMS\",\"address\":\"0912345678\"}";

        assertThat(put(id, start + "}").code()).isEqualTo("INVALID_FIELD");
        assertThat(put(id, start + ",\"addresses\":[]}").code()).isEqualTo("INVALID_FIELD");
        assertThat(put(id, start + ",\"addresses\":[" + sms + "," + sms + "]}").code())
                .isEqualTo("ADDRESS_NAMED_TWICE");
        // A name that anybody can write beside a number would say who is left out.
        assertThat(put(id, start + ",\"addresses\":[" + sms + "],\"subject\":\"officer-7\"}")
                        .code())
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(put(id, start + ",\"addresses\":[" + sms + "],\"quietFrom\":\"22:00\"}")
                        .code())
                .isEqualTo("INVALID_FIELD");
        assertThat(put(id, start + ",\"addresses\":[" + sms + "],\"password\":\"x\"}")
                        .code())
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(put(id, "{").code()).isEqualTo("MALFORMED_JSON");
        assertThat(put(id, start + ",\"addresses\":[{\"channel\":\"PIGEON\",\"address\":\"x\"}]}")
                        .code())
                .isEqualTo("MALFORMED_VALUE");
    }

    @Test
    void badRotasAreRefusedByNameAndChangeNothing() {
        put(id, body("SMS", "0912345678"), 201);
        String path = "/api/duty/rotas/" + UNIT;
        String good = shift(id, "2022-04-15T00:00:00Z", "2022-04-15T08:00:00Z");
        assertThat(keeper().send("PUT", path, BodyPublishers.ofString(rota(good)), Map.of())
                        .status())
                .isEqualTo(200);

        assertThat(rotaCode(shift(id, "2022-04-15T08:00:00Z", "2022-04-15T00:00:00Z")))
                .isEqualTo("INVALID_SHIFT");
        assertThat(rotaCode(shift(id, "2022-04-15T08:00:00Z", "2022-06-15T00:00:00Z")))
                .isEqualTo("INVALID_SHIFT");
        assertThat(rotaCode(shift(UUID.randomUUID(), "2022-04-15T00:00:00Z", "2022-04-15T08:00:00Z")))
                .isEqualTo("UNKNOWN_CONTACT");
        assertThat(rotaCode(good + "," + good.replace("\"order\":0", "\"order\":77")))
                .isEqualTo("INVALID_FIELD");

        assertThat(keeper().get(path).body().path("shifts")).hasSize(1);
        keeper().send("PUT", path, BodyPublishers.ofString("{\"shifts\":[]}"), Map.of());
        delete(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEAM_LEADER", "SYS_ADMIN", "AUDITOR", "INTEGRATION", "DISTRICT_OFFICE"})
    void othersKeepNoDutyLists(String role) {
        Api api = api(UNIT, role);

        assertThat(api.get("/api/duty/contacts?unit=" + UNIT).code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(api.get("/api/duty/rotas/" + UNIT).code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(api.send(
                                "PUT",
                                "/api/duty/contacts/" + id,
                                BodyPublishers.ofString(body("SMS", "0912345678")),
                                Map.of())
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
    }

    @Test
    void whoAnswersForThePoliceIsNotDecidedByAnOffice() {
        put(id, body("SMS", "0912345678"), 201);
        Api office = api(HANOI, "WARD_PC_STAFF");
        String rota = rota(shift(id, "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"));

        assertThat(office.send("PUT", "/api/duty/rotas/" + UNIT, BodyPublishers.ofString(rota), Map.of())
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(office.send(
                                "PUT",
                                "/api/duty/contacts/" + UUID.randomUUID(),
                                BodyPublishers.ofString(body("SMS", "0912345677")),
                                Map.of())
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(office.send("DELETE", "/api/duty/contacts/" + id, BodyPublishers.noBody(), Map.of())
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        delete(id);
    }

    @Test
    void aUnitOutsideIsForbiddenAndItsPeopleDoNotExist() {
        put(id, body("SMS", "0912345678"), 201);
        Api ward = api(DIEN_BIEN_POLICE, "WARD_POLICE_COMMAND");

        assertThat(ward.get("/api/duty/contacts?unit=" + BA_DINH_POLICE).code()).isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(ward.get("/api/duty/rotas/" + BA_DINH_POLICE).code()).isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(ward.send("DELETE", "/api/duty/contacts/" + id, BodyPublishers.noBody(), Map.of())
                        .code())
                .isEqualTo("NOT_FOUND");
        String stolen = body("SMS", "0912345678").replace(UNIT.toString(), DIEN_BIEN_POLICE.toString());
        assertThat(ward.send("PUT", "/api/duty/contacts/" + id, BodyPublishers.ofString(stolen), Map.of())
                        .code())
                .isEqualTo("NOT_FOUND");
        delete(id);
    }

    @Test
    void aBrowserIsToldTheKeyItSubscribesWith() {
        assertThat(api(UNIT, "TEAM_LEADER")
                        .get("/api/duty/push-key")
                        .body()
                        .path("publicKey")
                        .asString())
                .hasSize(87);
    }

    private String rotaCode(String shifts) {
        return keeper().send("PUT", "/api/duty/rotas/" + UNIT, BodyPublishers.ofString(rota(shifts)), Map.of())
                .code();
    }

    private static String rota(String shifts) {
        return "{\"shifts\":[" + shifts + "]}";
    }

    private static String shift(UUID contact, String from, String to) {
        return "{\"contactId\":\"" + contact + "\",\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"order\":0}";
    }

    private Api keeper() {
        return api(UNIT, "CITY_POLICE_DUTY");
    }

    private void put(UUID contact, String body, int status) {
        Api.Answer answer = put(contact, body);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
    }

    private Api.Answer put(UUID contact, String body) {
        return keeper().send("PUT", "/api/duty/contacts/" + contact, BodyPublishers.ofString(body), Map.of());
    }

    private Api.Answer delete(UUID contact) {
        return keeper().send("DELETE", "/api/duty/contacts/" + contact, BodyPublishers.noBody(), Map.of());
    }

    private static String body(String channel, String address) {
        return "{\"unitId\":\"" + UNIT
                + "\",\"name\":\"Nguyễn Văn An\",\"reminders\":false,\"addresses\":[{\"channel\":\"" + channel
                + "\",\"address\":\"" + address + "\"}]}";
    }
}
