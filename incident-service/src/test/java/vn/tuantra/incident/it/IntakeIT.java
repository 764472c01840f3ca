package vn.tuantra.incident.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.expect;
import static vn.tuantra.testkit.district.District.DIEN_BIEN;
import static vn.tuantra.testkit.district.District.GROUP_5;
import static vn.tuantra.testkit.district.District.HANOI;
import static vn.tuantra.testkit.district.District.TRUC_BACH;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;

/** Reports of integrations by HTTP, the register of sources, and what a mad one may not do. */
class IntakeIT extends OnDuty {

    private static final String PATH = "/api/incident-reports";
    private static final Map<String, String> STRUCTURED = Map.of("content-type", "application/cloudevents+json");
    private static final Map<String, String> BATCH = Map.of("content-type", "application/cloudevents-batch+json");

    @Test
    void binaryStructuredAndBatchMeanTheSame() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();

        expect(201, send(binary(one), data(one, "CRM-03", "camera-1", GROUP_5)));
        expect(200, send(binary(one), data(one, "CRM-03", "camera-1", GROUP_5)));
        JsonNode again = expect(200, send(STRUCTURED, event(one, data(one, "CRM-03", "camera-1", GROUP_5))));
        JsonNode receipts = expect(
                200,
                send(
                        BATCH,
                        "[%s,%s,{\"specversion\":\"1.0\"},7]"
                                .formatted(
                                        event(one, data(one, "CRM-03", "camera-1", GROUP_5)),
                                        event(two, data(two, "XYZ-99", "camera-1", GROUP_5)))));

        assertThat(again.path("repeated").asBoolean()).isTrue();
        assertThat(receipts).hasSize(4);
        assertThat(receipts.at("/0/accepted").asBoolean()).isTrue();
        assertThat(receipts.at("/1/code").asString()).isEqualTo("UNKNOWN_CATEGORY");
        assertThat(receipts.at("/2/code").asString()).isEqualTo("WRONG_TYPE");
        assertThat(receipts.at("/3/code").asString()).isEqualTo("MALFORMED_EVENT");
        assertThat(people.ward()
                        .get("/api/incidents/" + one)
                        .body()
                        .path("reporterRole")
                        .asString())
                .isEqualTo("INTEGRATION");
        assertThat(people.ward().get("/api/incidents/" + two).status()).isEqualTo(404);
    }

    @Test
    void attributesInHeadersMayBePercentEncoded() {
        UUID id = UUID.randomUUID();
        Map<String, String> encoded = new HashMap<>(binary(id));
        encoded.put("ce-subject", id.toString().replace("-", "%2D"));
        expect(201, send(encoded, data(id, "CRM-03", "camera-1", GROUP_5)));
        encoded.put("ce-subject", "100%");
        Answer broken = send(encoded, data(UUID.randomUUID(), "CRM-03", "camera-1", GROUP_5));

        assertThat(broken.code()).isEqualTo("MALFORMED_EVENT");
        assertThat(broken.body().path("field").asString()).isEqualTo("subject");
    }

    @Test
    void aRefusedReportIsAnsweredOnceByAnEvent() {
        String source = "cam-" + UUID.randomUUID();
        register(source, "camera-1", TRUC_BACH, "[]", 100, 100);
        UUID id = UUID.randomUUID();
        send(binary(id), data(id, "XYZ-99", source, GROUP_5));
        send(binary(id), data(id, "XYZ-99", source, GROUP_5));
        try (KafkaProbe kafka = new KafkaProbe()) {
            List<ConsumerRecord<String, byte[]>> answers =
                    kafka.await("incident.events", 1, record -> new String(record.value(), UTF_8).contains(source));

            assertThat(answers)
                    .extracting(record -> KafkaProbe.header(record, "ce_id"))
                    .doesNotHaveDuplicates()
                    .hasSize(1);
            assertThat(KafkaProbe.header(answers.getFirst(), "ce_type"))
                    .isEqualTo("vn.tuantra.incident.report-rejected.v1");
            assertThat(EventSchemas.violations(
                            EventCatalogue.byName("vn.tuantra.incident.report-rejected.v1")
                                    .orElseThrow(),
                            answers.getFirst().value()))
                    .isEmpty();
            assertThat(new String(answers.getFirst().value(), UTF_8)).contains("UNKNOWN_CATEGORY", id.toString());
        }
    }

    @Test
    void theAnswerToABodyThatIsNoObjectConformsToItsSchema() {
        String eventId = UUID.randomUUID().toString();
        Map<String, String> headers = new HashMap<>(binary(UUID.randomUUID()));
        headers.put("ce-id", eventId);
        assertThat(send(headers, "[]").body().path("field").asString()).isEqualTo("data");
        try (KafkaProbe kafka = new KafkaProbe()) {
            byte[] answer = kafka.await(
                            "incident.events", 1, record -> new String(record.value(), UTF_8).contains(eventId))
                    .getFirst()
                    .value();

            assertThat(EventSchemas.violations(
                            EventCatalogue.byName("vn.tuantra.incident.report-rejected.v1")
                                    .orElseThrow(),
                            answer))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            category   | XYZ-99      | UNKNOWN_CATEGORY     | 422
            category   | not a code  | SCHEMA_VIOLATION     | 422
            subject    | other       | SUBJECT_MISMATCH     | 422
            body       | {           | UNREADABLE_EVENT     | 422
            body       | []          | SCHEMA_VIOLATION     | 422
            type       | vn.x.y.v1   | WRONG_TYPE           | 422
            version    | 0.3         | MALFORMED_EVENT      | 422
            unit       | nowhere     | UNKNOWN_UNIT         | 422
            media      | text/plain  | UNSUPPORTED_MEDIA_TYPE | 415
            """)
    void everyBadReportIsNamed(String what, String value, String code, int status) {
        UUID id = UUID.randomUUID();
        Map<String, String> headers = new HashMap<>(binary(id));
        UUID unit = what.equals("unit") ? UUID.randomUUID() : GROUP_5;
        String body = data(id, what.equals("category") ? value : "CRM-03", "camera-1", unit);
        switch (what) {
            case "subject" -> headers.put("ce-subject", UUID.randomUUID().toString());
            case "type" -> headers.put("ce-type", value);
            case "version" -> headers.put("ce-specversion", value);
            case "media" -> headers.put("content-type", value);
            default -> {}
        }

        Answer answer = send(headers, what.equals("body") ? value : body);

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(people.ward().get("/api/incidents/" + id).status()).isEqualTo(404);
    }

    @Test
    void aRegisteredSourceStaysInItsLimits() {
        String name = "cam-" + UUID.randomUUID();
        register(name, "camera-1", TRUC_BACH, "[\"CRM-03\"]", 3, 100);
        Api stranger = people.as("camera-2", HANOI, "INTEGRATION");
        UUID id = UUID.randomUUID();

        assertThat(send(stranger, id, data(id, "CRM-03", name, GROUP_5)).code()).isEqualTo("SOURCE_MISMATCH");
        assertThat(send(camera(), id, data(id, "FIR-01", name, GROUP_5)).code()).isEqualTo("CATEGORY_NOT_ALLOWED");
        assertThat(send(camera(), id, data(id, "CRM-03", name, DIEN_BIEN)).code())
                .isEqualTo("OUTSIDE_THE_AREA");
        List<String> codes = IntStream.range(0, 6)
                .mapToObj(i -> UUID.randomUUID())
                .map(each -> send(camera(), each, data(each, "CRM-03", name, GROUP_5))
                        .code())
                .toList();
        assertThat(codes).containsExactly("", "", "", "RATE_EXCEEDED", "RATE_EXCEEDED", "RATE_EXCEEDED");
        assertThat(people.leader()
                        .post("/api/incidents", Duty.report(UUID.randomUUID(), "CRM-03", ""))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aQuotaIsForTheDayAndASwitchedOffSourceIsSilent() {
        String name = "cam-" + UUID.randomUUID();
        register(name, "camera-1", TRUC_BACH, "[]", 100, 2);
        List<String> codes = Stream.generate(UUID::randomUUID)
                .limit(3)
                .map(each -> send(camera(), each, data(each, "CRM-03", name, GROUP_5))
                        .code())
                .toList();
        assertThat(codes).containsExactly("", "", "QUOTA_EXCEEDED");

        expect(
                200,
                admin().send(
                                "PUT",
                                "/api/incident-sources/" + name,
                                BodyPublishers.ofString("""
                                {"areaId":"%s","perMinute":100,"perDay":9,"active":false}""".formatted(TRUC_BACH)),
                                Map.of()));
        UUID id = UUID.randomUUID();
        assertThat(send(camera(), id, data(id, "CRM-03", name, GROUP_5)).code()).isEqualTo("SOURCE_SWITCHED_OFF");
        assertThat(expect(200, admin().get("/api/incident-sources")).toString()).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"TEAM_LEADER", "WARD_POLICE_DUTY", "SYS_ADMIN", "AUDITOR", "WARD_PC_CHAIR"})
    void onlyMachinesReportThatWayAndOnlyTheAdministratorRegistersThem(String role) {
        UUID id = UUID.randomUUID();
        Api api = people.as("u", HANOI, role);

        assertThat(send(api, id, data(id, "CRM-03", "camera-1", GROUP_5)).code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        if (!role.equals("SYS_ADMIN")) {
            assertThat(api.send(
                                    "PUT",
                                    "/api/incident-sources/x",
                                    BodyPublishers.ofString(
                                            "{\"areaId\":\"%s\",\"perMinute\":1,\"perDay\":1}".formatted(HANOI)),
                                    Map.of())
                            .code())
                    .isEqualTo("ROLE_NOT_ALLOWED");
        }
    }

    /** The name in the path is checked as well as the body, which hid the fields of the body. */
    @Test
    void aSourceThatIsWrongNamesItsFields() {
        Answer refused = admin().send(
                        "PUT",
                        "/api/incident-sources/camera-7",
                        BodyPublishers.ofString("{\"areaId\":\"%s\",\"perMinute\":0}".formatted(HANOI)),
                        Map.of());

        assertThat(refused.code()).isEqualTo("INVALID_FIELD");
        assertThat(refused.body().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("perMinute", "perDay");
    }

    private void register(String name, String subject, UUID area, String categories, int perMinute, int perDay) {
        expect(
                200,
                admin().send(
                                "PUT",
                                "/api/incident-sources/" + name,
                                BodyPublishers.ofString("""
                                {"subject":"%s","areaId":"%s","categories":%s,"perMinute":%d,"perDay":%d}
                                """.formatted(subject, area, categories, perMinute, perDay)),
                                Map.of()));
    }

    private Api admin() {
        return people.as("admin", HANOI, "SYS_ADMIN");
    }

    private Api camera() {
        return people.as("camera-1", HANOI, "INTEGRATION");
    }

    private Answer send(Map<String, String> headers, String body) {
        return send(camera(), headers, body);
    }

    private static Answer send(Api api, UUID id, String body) {
        return send(api, binary(id), body);
    }

    private static Answer send(Api api, Map<String, String> headers, String body) {
        return api.send("POST", PATH, BodyPublishers.ofString(body), headers);
    }

    private static Map<String, String> binary(UUID id) {
        return Map.of(
                "ce-id", "ev-" + id,
                "ce-type", "vn.tuantra.incident.report.v1",
                "ce-specversion", "1.0",
                "ce-source", "/camera",
                "ce-subject", id.toString());
    }

    private static String event(UUID id, String data) {
        return """
                {"specversion":"1.0","id":"ev-%s","type":"vn.tuantra.incident.report.v1","source":"/camera",
                 "subject":"%s","data":%s}""".formatted(id, id, data);
    }

    private static String data(UUID id, String category, String source, UUID unit) {
        return """
                {"incidentId":"%s","category":"%s","unitId":"%s","place":{"address":"Hồ Trúc Bạch"},"modifiers":[],
                 "detectedAt":"2022-04-15T15:00:00Z","reportedAt":"2022-04-15T15:00:01Z","sourceId":"%s"}
                """.formatted(id, category, unit, source);
    }
}
