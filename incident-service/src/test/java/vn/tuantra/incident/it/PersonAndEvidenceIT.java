package vn.tuantra.incident.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.expect;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.HANOI;
import static vn.tuantra.testkit.district.District.HANOI_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.tuantra.incident.retention.Retention;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;

/** Personal data: sealed, masked, looked at with a purpose, and gone when their time is over. */
class PersonAndEvidenceIT extends OnDuty {

    private static final String LOOK = "{\"purpose\":\"INVESTIGATION\",\"reason\":\"Xác minh danh tính\"}";

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Retention retention;

    @Test
    void aPersonIsSealedMaskedAndShownWithAPurposeOnly() {
        UUID incident = people.reported("CRM-03", "");
        UUID id = entered(incident, "Nguyễn Thị Hồng Nhung", "001090123456");

        JsonNode list = expect(200, people.leader().get("/api/incidents/" + incident + "/persons"));
        JsonNode plain = expect(200, people.ward().post("/api/incident-persons/" + id + "/unmasking", LOOK));
        JsonNode export = expect(200, people.command().post("/api/incident-persons/" + id + "/export", LOOK));

        assertThat(list.toString()).contains("N. T. H. N.").doesNotContain("Nhung", "001090");
        assertThat(plain.at("/details/name").asString()).isEqualTo("Nguyễn Thị Hồng Nhung");
        assertThat(export.path("accesses")).hasSize(2);
        assertThat(stored("persons", id)).doesNotContain("Nhung", "nhung", "001090123456");
        try (KafkaProbe kafka = new KafkaProbe()) {
            assertThat(kafka.await(
                            "audit.events",
                            2,
                            record -> text(record.value()).contains(id.toString())
                                    && text(record.value()).contains("INVESTIGATION")))
                    .allSatisfy(record -> assertThat(text(record.value())).doesNotContain("Nhung", "danh tính"));
        }
    }

    @Test
    void aSealedNameIsFoundByItsBeginningsWithAndWithoutToneMarks() {
        UUID incident = people.reported("CRM-03", "");
        UUID id = entered(incident, "Đặng Quốc Bảo Long", null);

        for (String name : new String[] {"dang quoc", "Bảo Lo", "BAO LONG", "đặng"}) {
            assertThat(expect(200, search(people.ward(), name)).findValuesAsString("id"))
                    .as(name)
                    .contains(id.toString());
        }
        assertThat(expect(200, search(people.ward(), "bao xyz"))).isEmpty();
        assertThat(expect(200, search(people.neighbour(), "dang quoc bao"))).isEmpty();
        assertThat(search(people.ward(), "!!").code()).isEqualTo("INVALID_FIELD");
        assertThat(search(people.leader(), "dang").code()).isEqualTo("ROLE_NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource({"TEAM_LEADER, 403", "TEAM_MEMBER, 403", "WARD_PC_CHAIR, 403", "SYS_ADMIN, 403", "AUDITOR, 403"})
    void nobodyElseSeesPlainData(String role, int status) {
        UUID incident = people.reported("CRM-03", "");
        UUID id = entered(incident, "Lê Văn Tám", null);
        String path = "/api/incident-persons/" + id + "/unmasking";

        assertThat(people.as("u", TRUC_BACH_POLICE, role).post(path, LOOK).status())
                .isEqualTo(status);
        assertThat(people.neighbour().post(path, LOOK).status()).isEqualTo(404);
        assertThat(people.district().post(path, LOOK).code()).isEqualTo("NOT_YOUR_CASE");
        assertThat(people.ward().post(path, "{\"purpose\":\"INVESTIGATION\"}").code())
                .isEqualTo("INVALID_FIELD");
        assertThat(people.ward()
                        .post(path, "{\"purpose\":\"CURIOSITY\",\"reason\":\"xem\"}")
                        .code())
                .isEqualTo("MALFORMED_VALUE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":"%s","involvement":"VICTIM"}                                    | described
            {"id":"%s","involvement":"VICTIM","name":"x","citizenNumber":"12"}     | citizenNumber
            {"id":"%s","involvement":"VICTIM","name":"x","phone":"gọi tôi"}        | phone
            """)
    void badPersonsAreNamed(String body, String field) {
        UUID incident = people.reported("CRM-03", "");
        Answer answer =
                people.leader().post("/api/incidents/" + incident + "/persons", body.formatted(UUID.randomUUID()));

        assertThat(answer.code()).isEqualTo("INVALID_FIELD");
        assertThat(answer.raw().body()).contains(field);
        assertThat(expect(200, people.ward().get("/api/incidents/" + incident + "/persons")))
                .isEmpty();
    }

    @Test
    void afterRetentionNothingOpensThePersonAgainNotEvenABackup() {
        UUID incident = people.reported("ORD-04", "");
        UUID id = entered(incident, "Phạm Thị Mai", null);
        UUID photo = UUID.randomUUID();
        expect(201, upload(incident, photo, picture(2000)));
        Document backup =
                database.getCollection("persons").find(Filters.eq("_id", id)).first();
        expect(200, people.leader().post("/api/incidents/" + incident + "/handling", "{}"));
        retention.run();
        assertThat(state(id)).isEqualTo("P. T. M.");

        expect(200, people.ward().post("/api/incidents/" + incident + "/false-alarm", "{\"reason\":\"nhầm\"}"));
        age(incident, id, photo);
        retention.run();

        assertThat(people.ward()
                        .post("/api/incident-persons/" + id + "/unmasking", LOOK)
                        .code())
                .isEqualTo("PERSON_DELETED");
        assertThat(expect(200, search(people.ward(), "pham thi mai"))).isEmpty();
        assertThat(people.ward()
                        .get("/api/incidents/" + incident + "/evidence/" + photo + "/content")
                        .code())
                .isEqualTo("EVIDENCE_DELETED");
        // The restored record is still sealed, and its key is nowhere any more.
        database.getCollection("persons").replaceOne(Filters.eq("_id", id), backup);
        assertThat(people.ward()
                        .post("/api/incident-persons/" + id + "/unmasking", LOOK)
                        .code())
                .isEqualTo("PERSON_DELETED");
        assertThat(database.getCollection("personal_keys")
                        .find(Filters.eq("_id", id))
                        .first())
                .doesNotContainKey("key");
    }

    @Test
    void aPersonIsErasedOnRequestByTheCommandAlone() {
        UUID incident = people.reported("CRM-03", "");
        UUID id = entered(incident, "Vũ Đức Anh", null);
        String request = "{\"purpose\":\"DATA_SUBJECT_REQUEST\",\"reason\":\"đơn ngày 1/4\"}";

        assertThat(people.ward()
                        .post("/api/incident-persons/" + id + "/erasure", request)
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        Api other = people.as("command-2", TRUC_BACH_POLICE, "WARD_POLICE_COMMAND");
        String path = "/api/incident-persons/" + id + "/erasure";
        assertThat(people.command().post(path, request).code()).isEqualTo("CASE_IS_OPEN");
        Duty.order(people.ward(), incident, "/acknowledgement", "{}");
        Duty.order(people.ward(), incident, "/forces", "{\"headcount\":2}");
        Duty.order(people.command(), incident, "/resolution", "{\"outcome\":\"DISPERSED\",\"result\":\"x\"}");
        Duty.order(people.command(), incident, "/closure", "{}");
        assertThat(people.command()
                        .post(path, request.replace("DATA_SUBJECT_REQUEST", "INVESTIGATION"))
                        .code())
                .isEqualTo("PURPOSE_NOT_ALLOWED");
        assertThat(expect(202, people.command().post(path, request)).has("deletedAt"))
                .isFalse();
        assertThat(people.command().post(path, request).code()).isEqualTo("SECOND_PERSON_NEEDED");
        JsonNode gone = expect(200, other.post(path, request));
        expect(200, other.post(path, request));

        assertThat(gone.has("deletedAt")).isTrue();
        assertThat(gone.path("details")).isEmpty();
    }

    @Test
    void evidenceIsStoredOnceUnchangedAndEveryLookIsWrittenDown() throws Exception {
        UUID incident = people.reported("CRM-03", "");
        UUID id = UUID.randomUUID();
        byte[] picture = picture(150_000);

        JsonNode stored = expect(201, upload(incident, id, picture));
        expect(200, upload(incident, id, picture));
        expect(200, put(people.leader(), incident, id, picture, "image/jpeg; charset=UTF-8"));
        assertThat(put(people.leader(), incident, id, picture, "no type").code())
                .isEqualTo("INVALID_FIELD");
        Answer other = upload(incident, id, picture(10_000));
        HttpResponse<byte[]> seen = download(incident, id);
        expect(200, people.ward().post("/api/incidents/" + incident + "/evidence/" + id + "/custody", """
                {"toUnitId":"%s","receiptNumber":"BG-1","receivingOfficerRole":"Kho vật chứng"}
                """.formatted(
                        BA_DINH_POLICE)));
        String onwards = "{\"toUnitId\":\"%s\",\"receiptNumber\":\"BG-2\",\"receivingOfficerRole\":\"Kho\"}"
                .formatted(HANOI_POLICE);
        String custody = "/api/incidents/" + incident + "/evidence/" + id + "/custody";
        assertThat(people.ward().post(custody, onwards).code()).isEqualTo("NOT_THE_HOLDER");
        expect(200, people.district().post(custody, onwards));

        assertThat(other.code()).isEqualTo("FILE_NOT_THE_SAME");
        assertThat(seen.body()).isEqualTo(picture);
        assertThat(seen.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(stored.path("kind").asString()).isEqualTo("JPEG");
        JsonNode listed = expect(200, people.ward().get("/api/incidents/" + incident + "/evidence"));
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/sha256").asString()).hasSize(64);
        assertThat(listed.at("/0/accesses/0/subject").asString()).isEqualTo("duty-1");
        assertThat(listed.at("/0/custody/0/receiptNumber").asString()).isEqualTo("BG-1");
        assertThat(listed.at("/0/capturedAt").asString()).startsWith("2022-04-15T15:00:00");
    }

    /** An office that does not see the case cannot write down that it gave the piece on: those of the case do. */
    @Test
    void whatAnOfficeHoldsThatDoesNotSeeTheCaseGoesOnAllTheSame() {
        UUID incident = people.reported("CRM-04", "");
        UUID id = UUID.randomUUID();
        expect(201, upload(incident, id, picture(400)));
        String custody = "/api/incidents/" + incident + "/evidence/" + id + "/custody";
        String to = "{\"toUnitId\":\"%s\",\"receiptNumber\":\"%s\",\"receivingOfficerRole\":\"Kho\"}";

        expect(200, people.ward().post(custody, to.formatted(DIEN_BIEN_POLICE, "BG-1")));
        assertThat(people.neighbour()
                        .post(custody, to.formatted(HANOI_POLICE, "BG-2"))
                        .status())
                .isEqualTo(404);
        expect(200, people.ward().post(custody, to.formatted(HANOI_POLICE, "BG-2")));

        assertThat(people.ward()
                        .post(custody, to.formatted(BA_DINH_POLICE, "BG-3"))
                        .code())
                .isEqualTo("NOT_THE_HOLDER");
    }

    @Test
    void evidenceThatIsNoneOrTooLargeLeavesNothing() {
        UUID incident = people.reported("CRM-03", "");

        assertThat(upload(incident, UUID.randomUUID(), new byte[0]).code()).isEqualTo("FILE_EMPTY");
        Answer tomorrow = people.leader()
                .send(
                        "PUT",
                        "/api/incidents/" + incident + "/evidence/" + UUID.randomUUID()
                                + "?capturedAt=2099-01-01T00:00:00Z",
                        BodyPublishers.ofByteArray(picture(100)),
                        Map.of("content-type", "image/jpeg"));
        assertThat(tomorrow.code()).isEqualTo("TIME_NOT_PLAUSIBLE");
        assertThat(tomorrow.body().path("field").asString()).isEqualTo("capturedAt");
        assertThat(upload(incident, UUID.randomUUID(), "MZ program".getBytes(ISO_8859_1))
                        .code())
                .isEqualTo("FILE_TYPE_NOT_ALLOWED");
        assertThat(put(people.leader(), incident, UUID.randomUUID(), picture(100), "image/png")
                        .code())
                .isEqualTo("FILE_TYPE_MISMATCH");
        assertThat(upload(incident, UUID.randomUUID(), picture(300_000)).code()).isEqualTo("FILE_TOO_LARGE");
        assertThat(put(people.neighbour(), incident, UUID.randomUUID(), picture(100), "image/jpeg")
                        .status())
                .isEqualTo(404);
        assertThat(put(
                                people.as("u", TRUC_BACH, "WARD_PC_CHAIR"),
                                incident,
                                UUID.randomUUID(),
                                picture(9),
                                "image/jpeg")
                        .status())
                .isEqualTo(403);
        assertThat(expect(200, people.ward().get("/api/incidents/" + incident + "/evidence")))
                .isEmpty();
    }

    @Test
    void aBreachHasSeventyTwoHoursAndIsClosedOnlyAfterTheAuthorityWasTold() {
        Api admin = people.as("admin", HANOI, "SYS_ADMIN");
        UUID late = UUID.randomUUID();
        UUID fresh = UUID.randomUUID();
        breach(admin, late, Instant.now().minus(Duration.ofHours(73)));
        JsonNode recorded = breach(admin, fresh, Instant.now().minus(Duration.ofHours(1)));

        assertThat(recorded.path("minutesLeft").asLong()).isBetween(70L * 60, 71L * 60);
        assertThat(recorded.path("overdue").asBoolean()).isFalse();
        assertThat(admin.post("/api/data-breaches/" + late + "/closure", "{\"measures\":\"x\"}")
                        .code())
                .isEqualTo("BREACH_NOT_NOTIFIED");
        JsonNode told =
                expect(200, admin.post("/api/data-breaches/" + late + "/notification", "{\"reference\":\"CV-1\"}"));
        assertThat(told.path("overdue").asBoolean()).isFalse();
        expect(200, admin.post("/api/data-breaches/" + late + "/closure", "{\"measures\":\"đổi khóa\"}"));
        assertThat(people.ward().get("/api/data-breaches").code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(expect(200, people.as("a", HANOI, "AUDITOR").get("/api/data-breaches"))
                        .toString())
                .contains(late.toString(), fresh.toString());
    }

    private JsonNode breach(Api admin, UUID id, Instant discovered) {
        return expect(201, admin.post("/api/data-breaches", """
                {"id":"%s","discoveredAt":"%s","description":"Mất máy tính bảng","affected":3}
                """.formatted(id, discovered)));
    }

    private UUID entered(UUID incident, String name, @Nullable String citizenNumber) {
        UUID id = UUID.randomUUID();
        String number = citizenNumber == null ? "" : ",\"citizenNumber\":\"" + citizenNumber + "\"";
        expect(201, people.leader().post("/api/incidents/" + incident + "/persons", """
                {"id":"%s","involvement":"CONCERNED","name":"%s"%s}""".formatted(id, name, number)));
        return id;
    }

    private String state(UUID person) {
        return search(people.ward(), "pham thi mai").body().findParents("id").stream()
                .filter(found -> found.path("id").asString().equals(person.toString()))
                .map(found -> found.at("/details/name").asString())
                .findFirst()
                .orElse("");
    }

    private static Answer search(Api who, String name) {
        return who.post("/api/incident-persons/search", "{\"name\":\"" + name + "\"}");
    }

    /** Moves everything six years back. */
    private void age(UUID incident, UUID person, UUID photo) {
        Date then = Date.from(Instant.now().minus(Duration.ofDays(6 * 366)));
        database.getCollection("persons").updateOne(Filters.eq("_id", person), Updates.set("state.createdAt", then));
        database.getCollection("evidence").updateOne(Filters.eq("_id", photo), Updates.set("state.uploadedAt", then));
        Document document = requireNonNull(database.getCollection("incidents")
                .find(Filters.eq("_id", incident))
                .first());
        int last = document.get("state", Document.class)
                        .getList("history", Document.class)
                        .size()
                - 1;
        database.getCollection("incidents")
                .updateOne(Filters.eq("_id", incident), Updates.set("state.history." + last + ".at", then));
    }

    private String stored(String collection, UUID id) {
        return String.valueOf(
                database.getCollection(collection).find(Filters.eq("_id", id)).first());
    }

    /** Who may not is told so, also while he still sends: a broken connection would tell him to try again. */
    @Test
    void aLargeFileOfSomebodyWhoMayNotIsRefusedForWhoHeIs() {
        UUID incident = people.reported("CRM-03", "");
        Api clerk = people.as("clerk-1", TRUC_BACH, "WARD_PC_STAFF");
        for (int i = 0; i < 8; i++) {
            Answer refused = put(clerk, incident, UUID.randomUUID(), new byte[11 * 1024 * 1024], "image/jpeg");

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("ROLE_NOT_ALLOWED");
        }
    }

    private Answer upload(UUID incident, UUID id, byte[] content) {
        return put(people.leader(), incident, id, content, "application/octet-stream");
    }

    private static Answer put(Api who, UUID incident, UUID id, byte[] content, String type) {
        return who.send(
                "PUT",
                "/api/incidents/" + incident + "/evidence/" + id + "?capturedAt=2022-04-15T22:00:00%2B07:00",
                BodyPublishers.ofByteArray(content),
                Map.of("content-type", type));
    }

    private HttpResponse<byte[]> download(UUID incident, UUID id) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + people.port() + "/api/incidents/"
                                        + incident + "/evidence/" + id + "/content"))
                                .header(
                                        "authorization",
                                        "Bearer " + people.ward().token())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static byte[] picture(int size) {
        byte[] picture = new byte[size];
        new Random(size).nextBytes(picture);
        picture[0] = (byte) 0xff;
        picture[1] = (byte) 0xd8;
        picture[2] = (byte) 0xff;
        return picture;
    }

    private static String text(byte[] value) {
        return new String(value, java.nio.charset.StandardCharsets.UTF_8);
    }
}
