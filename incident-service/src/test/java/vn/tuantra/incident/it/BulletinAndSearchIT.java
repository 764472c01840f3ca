package vn.tuantra.incident.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.expect;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.DIEN_BIEN;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.GROUP_5;
import static vn.tuantra.testkit.district.District.HANOI;
import static vn.tuantra.testkit.district.District.TRUC_BACH;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.unit.UnitLocation;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;

/** Information exchange, search and the nearest police office. */
@IncidentIT
class BulletinAndSearchIT {

    @LocalServerPort
    private int port;

    @Autowired
    private UnitDirectory directory;

    private Duty people = new Duty(0);

    @BeforeEach
    void aDistrict() {
        people = new Duty(port);
        District.publishAndAwait(id -> directory.tree().find(id).isPresent());
    }

    @Test
    void aCitizensTipReachesTheTeamsOfItsAreaAfterTheWardPassedItAndHidesItsSource() {
        UUID id = submitted(
                "TEAM",
                "CITIZEN",
                ",\"sourceDetail\":\"bà bán nước cổng chợ\"",
                Instant.now().plusSeconds(3600));
        assertThat(people.leader().get("/api/bulletins/" + id).status()).isEqualTo(200);
        assertThat(people.member().get("/api/bulletins/" + id).status()).isEqualTo(404);
        assertThat(expect(200, people.ward().get("/api/bulletins/waiting")).toString())
                .contains("bán nước");

        expect(200, people.ward().post("/api/bulletins/" + id + "/publication", "{}"));
        expect(200, people.ward().post("/api/bulletins/" + id + "/publication", "{}"));

        JsonNode read = expect(200, people.member().get("/api/bulletins/" + id));
        assertThat(read.has("source")).isFalse();
        assertThat(read.path("summary").asString()).contains("cắt khóa");
        assertThat(expect(200, people.member().get("/api/bulletins")).toString())
                .contains(id.toString());
        assertThat(people.neighbour().get("/api/bulletins/" + id).status()).isEqualTo(404);
        List<ConsumerRecord<String, byte[]>> told = told(id);
        String body = new String(told.getFirst().value(), UTF_8);
        assertThat(body)
                .contains(TRUC_BACH.toString(), TRUC_BACH_POLICE.toString(), GROUP_5.toString())
                .doesNotContain("cắt khóa", "bán nước", DIEN_BIEN.toString());
        assertThat(EventSchemas.violations(
                        EventCatalogue.byName("vn.tuantra.bulletin.published.v1")
                                .orElseThrow(),
                        told.getFirst().value()))
                .isEmpty();
    }

    @Test
    void whatIsForTheWardIsNotForTheTeam() {
        UUID id = submitted("WARD", "POLICE", "", Instant.now().plusSeconds(3600));
        expect(200, people.ward().post("/api/bulletins/" + id + "/publication", "{}"));

        assertThat(people.member().get("/api/bulletins/" + id).status()).isEqualTo(404);
        assertThat(people.as("chair", TRUC_BACH, "WARD_PC_CHAIR")
                        .get("/api/bulletins/" + id)
                        .status())
                .isEqualTo(200);
        expect(200, people.ward().post("/api/bulletins/" + id + "/withdrawal", "{\"reason\":\"hết hiệu lực\"}"));
        assertThat(people.as("chair", TRUC_BACH, "WARD_PC_CHAIR")
                        .get("/api/bulletins/" + id)
                        .status())
                .isEqualTo(404);
        try (KafkaProbe kafka = new KafkaProbe()) {
            kafka.await("bulletin.events", 2, record -> id.toString().equals(record.key()));
        }
    }

    @Test
    void nothingIsShownAfterItsTime() {
        UUID id = submitted("TEAM", "TEAM", "", Instant.now().plusSeconds(2));
        expect(200, people.ward().post("/api/bulletins/" + id + "/publication", "{}"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> people.member().get("/api/bulletins/" + id).status() == 404);
        assertThat(expect(200, people.member().get("/api/bulletins")).toString())
                .doesNotContain(id.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "classification":"NORMAL"   | "classification":"SECRET"   | MALFORMED_VALUE
            "summary":"Nhóm cắt khóa cổng ban đêm" | "summary":" "    | INVALID_FIELD
            "areaIds":["5f0c0000-0000-4000-8000-000000000009"] | "areaIds":[] | INVALID_FIELD
            "areaIds":["5f0c0000-0000-4000-8000-000000000009"] | "areaIds":["5f0c0000-0000-4000-8000-000000000007"] | OUTSIDE_YOUR_UNIT
            "kind":"CRIME_METHOD"       | "kind":"GOSSIP"             | MALFORMED_VALUE
            2099-01-01                  | 2001-01-01                  | INVALID_FIELD
            """)
    void badItemsAreNamedAndStateSecretsHaveNoPlace(String good, String bad, String code) {
        String body = body(UUID.randomUUID(), "TEAM", "TEAM", "", Instant.parse("2099-01-01T00:00:00Z"));
        assertThat(body).contains(good);

        assertThat(people.leader()
                        .post("/api/bulletins", body.replace(good, bad))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void onlyTheWardsOwnPoliceModerate() {
        UUID id = submitted("TEAM", "TEAM", "", Instant.now().plusSeconds(600));

        for (String role : List.of("TEAM_LEADER", "WARD_PC_CHAIR", "DISTRICT_POLICE_COMMAND", "AUDITOR")) {
            assertThat(people.as("u", TRUC_BACH_POLICE, role)
                            .post("/api/bulletins/" + id + "/publication", "{}")
                            .code())
                    .isEqualTo("ROLE_NOT_ALLOWED");
        }
        assertThat(people.as("u", DIEN_BIEN_POLICE, "WARD_POLICE_DUTY")
                        .post("/api/bulletins/" + id + "/publication", "{}")
                        .status())
                .isEqualTo(404);
        expect(200, people.ward().post("/api/bulletins/" + id + "/refusal", "{\"reason\":\"không đủ căn cứ\"}"));
        assertThat(people.ward()
                        .post("/api/bulletins/" + id + "/publication", "{}")
                        .code())
                .isEqualTo("ILLEGAL_TRANSITION");
    }

    /** What the police of the district warn of reaches a ward's teams when that ward has passed it, and no other's. */
    @Test
    void anItemForTheWholeDistrictIsDecidedOnByEachWardForItself() {
        UUID id = UUID.randomUUID();
        Api district = people.district();
        String body = body(
                        id,
                        "TEAM",
                        "POLICE",
                        ",\"sourceDetail\":\"trinh sát\"",
                        Instant.now().plusSeconds(3600))
                .replace(GROUP_5.toString(), BA_DINH_POLICE.toString());
        JsonNode submitted = expect(201, district.post("/api/bulletins", body));
        assertThat(submitted.path("wards").findValuesAsString("wardId"))
                .contains(TRUC_BACH.toString(), DIEN_BIEN.toString());
        assertThat(submitted.path("allowed")).isEmpty();
        for (Api ward : List.of(people.ward(), people.neighbour())) {
            JsonNode waits = expect(200, ward.get("/api/bulletins/" + id));
            assertThat(waits.path("wards")).hasSize(1);
            assertThat(waits.path("allowed").toString()).isEqualTo("[\"publish-bulletin\",\"refuse-bulletin\"]");
        }

        expect(200, people.ward().post("/api/bulletins/" + id + "/publication", "{}"));
        expect(200, people.neighbour().post("/api/bulletins/" + id + "/refusal", "{\"reason\":\"đã biết\"}"));

        assertThat(people.member().get("/api/bulletins/" + id).status()).isEqualTo(200);
        assertThat(people.as("member-2", DIEN_BIEN, "TEAM_MEMBER")
                        .get("/api/bulletins/" + id)
                        .status())
                .isEqualTo(404);
        JsonNode sent = expect(200, district.get("/api/bulletins/" + id));
        assertThat(sent.path("wards").toString()).contains("PUBLISHED", "REFUSED", "đã biết");
        assertThat(sent.path("allowed").toString()).isEqualTo("[\"withdraw-bulletin\"]");
        assertThat(new String(told(id).getFirst().value(), UTF_8))
                .contains(TRUC_BACH.toString(), BA_DINH_POLICE.toString(), HANOI.toString())
                .doesNotContain(DIEN_BIEN.toString());
        assertThat(people.as("duty-other", BA_DINH_POLICE, "DISTRICT_POLICE_DUTY")
                        .post("/api/bulletins/" + id + "/withdrawal", "{\"reason\":\"không phải của tôi\"}")
                        .status())
                .isEqualTo(404);

        expect(200, district.post("/api/bulletins/" + id + "/withdrawal", "{\"reason\":\"nhầm\"}"));

        assertThat(people.member().get("/api/bulletins/" + id).status()).isEqualTo(404);
    }

    @Test
    void anItemForTwoWardsIsPassedInOneAndWaitsInTheOther() {
        UUID id = UUID.randomUUID();
        String areas = TRUC_BACH + "\",\"" + DIEN_BIEN;
        expect(
                201,
                people.district()
                        .post(
                                "/api/bulletins",
                                body(id, "WARD", "POLICE", "", Instant.now().plusSeconds(3600))
                                        .replace(GROUP_5.toString(), areas)));

        expect(200, people.ward().post("/api/bulletins/" + id + "/publication", "{}"));

        assertThat(people.as("chair", TRUC_BACH, "WARD_PC_CHAIR")
                        .get("/api/bulletins/" + id)
                        .status())
                .isEqualTo(200);
        assertThat(people.as("chair", DIEN_BIEN, "WARD_PC_CHAIR")
                        .get("/api/bulletins/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(expect(200, people.neighbour().get("/api/bulletins/waiting")).findValuesAsString("id"))
                .contains(id.toString());
        assertThat(expect(200, people.ward().get("/api/bulletins/waiting")).findValuesAsString("id"))
                .doesNotContain(id.toString());
    }

    @Test
    void partnersReadWhatIsForPartnersAndNothingElse() {
        UUID forPartners = submitted("PARTNERS", "POLICE", "", Instant.now().plusSeconds(3600));
        UUID forTeams = submitted("TEAM", "POLICE", "", Instant.now().plusSeconds(3600));
        for (UUID id : List.of(forPartners, forTeams)) {
            expect(200, people.ward().post("/api/bulletins/" + id + "/publication", "{}"));
        }
        Api guard = people.as("guard-1", TRUC_BACH, "PARTNER_GUARD");

        assertThat(expect(200, guard.get("/api/bulletins")).findValuesAsString("id"))
                .contains(forPartners.toString())
                .doesNotContain(forTeams.toString());
        assertThat(expect(200, guard.get("/api/bulletins/" + forPartners)).has("source"))
                .isFalse();
        assertThat(guard.get("/api/bulletins/" + forTeams).status()).isEqualTo(404);
        assertThat(people.as("guard-2", DIEN_BIEN, "PARTNER_GUARD")
                        .get("/api/bulletins/" + forPartners)
                        .status())
                .isEqualTo(404);
        assertThat(guard.get("/api/incidents").code()).isEqualTo("ROLE_NOT_ALLOWED");
    }

    @Test
    void whoIsAboveReadsWhatIsForMoreThanTheWardAndTheAuditorEverything() {
        UUID forTheDistrict = submitted("DISTRICT", "POLICE", "", Instant.now().plusSeconds(3600));
        UUID forTheWard = submitted("WARD", "POLICE", "", Instant.now().plusSeconds(3600));
        UUID waiting = submitted("TEAM", "TEAM", "", Instant.now().plusSeconds(3600));
        for (UUID id : List.of(forTheDistrict, forTheWard)) {
            expect(200, people.ward().post("/api/bulletins/" + id + "/publication", "{}"));
        }

        assertThat(expect(200, people.city().get("/api/bulletins")).findValuesAsString("id"))
                .contains(forTheDistrict.toString())
                .doesNotContain(forTheWard.toString(), waiting.toString());
        Api auditor = people.as("auditor-1", HANOI, "AUDITOR");
        assertThat(expect(200, auditor.get("/api/bulletins")).findValuesAsString("id"))
                .contains(forTheDistrict.toString(), forTheWard.toString(), waiting.toString());
        assertThat(expect(200, auditor.get("/api/bulletins/" + waiting)).has("source"))
                .isFalse();
        assertThat(people.as("auditor-2", DIEN_BIEN_POLICE, "AUDITOR")
                        .get("/api/bulletins/" + forTheWard)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDutyOfficerFindsACaseByWordsPlaceTimeSeverityAndState() {
        UUID id = UUID.randomUUID();
        String marker = "Quýt" + id.toString().substring(0, 6);
        expect(201, people.leader().post("/api/incidents", """
                {"id":"%s","category":"ORD-05","unitId":"%s","place":{"latitude":21.0501,"longitude":105.8401,
                 "address":"Đường Thanh Niên"},"description":"Say rượu đập phá quán %s"}
                """.formatted(id, GROUP_5, marker)));

        assertThat(found("", marker)).containsExactly(id.toString());
        assertThat(found("", "say ruou " + marker.replace('ý', 'y'))).containsExactly(id.toString());
        assertThat(found("", "thanh nien " + marker.substring(0, 8))).contains(id.toString());
        assertThat(found("", marker + " khongco")).isEmpty();
        String near = "\"latitude\":21.0502,\"longitude\":105.8402,\"radius\":50,";
        assertThat(found(near, marker)).containsExactly(id.toString());
        assertThat(found(near.replace("21.0502", "21.0602").replace(":50,", ":500,"), marker))
                .isEmpty();
        assertThat(found("\"severity\":[\"S3\",\"S4\"],\"state\":[\"REPORTED\"],\"category\":[\"ORD\"],", marker))
                .containsExactly(id.toString());
        assertThat(found("\"severity\":[\"S1\"],", marker)).isEmpty();
        assertThat(found("\"category\":[\"CRM\"],", marker)).isEmpty();
        assertThat(found("\"from\":\"2001-01-01T00:00:00Z\",\"to\":\"2002-01-01T00:00:00Z\",", marker))
                .isEmpty();
        assertThat(expect(200, people.neighbour().post("/api/incidents/search", "{\"text\":\"" + marker + "\"}"))
                        .path("items"))
                .isEmpty();
        assertThat(found("", ".*(")).isNotNull();
        assertThat(people.ward().get("/api/incidents?severity=S3&category=ORD").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"text\":\"7\",\"limit\":0};INVALID_FIELD",
                "{\"text\":7};MALFORMED_VALUE",
                "{\"latitude\":21};INVALID_FIELD",
                "{\"radius\":0};INVALID_FIELD",
                "{\"severity\":[\"S9\"]};MALFORMED_VALUE",
                "{\"name\":\"x\"};UNKNOWN_FIELD",
                "{;MALFORMED_JSON"
            })
    void aBadSearchByWordsIsRefusedByName(String body, String code) {
        assertThat(people.ward().post("/api/incidents/search", body).code()).isEqualTo(code);
    }

    @Test
    void othersSearchNothingByWords() {
        assertThat(people.as("admin-1", TRUC_BACH, "SYS_ADMIN")
                        .post("/api/incidents/search", "{}")
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(people.ward()
                        .post("/api/incidents/search", "{\"unit\":\"" + DIEN_BIEN_POLICE + "\"}")
                        .code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
    }

    @ParameterizedTest
    @CsvSource({
        "latitude=21, INVALID_FIELD, longitude",
        "latitude=95&longitude=1, INVALID_FIELD, latitude",
        "state=LOST, MALFORMED_VALUE, state",
        "from=yesterday, MALFORMED_VALUE, from",
        "radius=0&latitude=1&longitude=1, INVALID_FIELD, radius",
    })
    void aBadQuestionIsNamed(String query, String code, String field) {
        var answer = people.ward().get("/api/incidents?" + query);

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.raw().body()).contains(field);
    }

    @Test
    void suggestsTheNearestPoliceOfficeThatExists() {
        standing(TRUC_BACH_POLICE, 21.0455, 105.8410);
        standing(DIEN_BIEN_POLICE, 21.0330, 105.8380);

        JsonNode offices = expect(200, people.leader().get("/api/police-offices?latitude=21.0340&longitude=105.8385"));

        assertThat(offices.at("/0/unitId").asString()).isEqualTo(DIEN_BIEN_POLICE.toString());
        assertThat(offices.at("/0/metres").asInt()).isBetween(50, 300);
        assertThat(offices.at("/1/unitId").asString()).isEqualTo(TRUC_BACH_POLICE.toString());
        assertThat(people.leader()
                        .get("/api/police-offices?latitude=x&longitude=1")
                        .code())
                .isEqualTo("MALFORMED_VALUE");
        assertThat(people.as("a", HANOI, "SYS_ADMIN")
                        .get("/api/police-offices?latitude=21&longitude=105")
                        .status())
                .isEqualTo(403);
    }

    private void standing(UUID unitId, double latitude, double longitude) {
        OrgUnit unit = directory.tree().find(unitId).orElseThrow();
        directory.put(new OrgUnit(
                unit.id(),
                unit.line(),
                unit.level(),
                unit.code(),
                unit.nameVi(),
                unit.parentId(),
                unit.counterpartId(),
                unit.validFrom(),
                unit.validTo(),
                unit.dutyRoles(),
                new UnitLocation(latitude, longitude),
                unit.successors()));
    }

    private List<String> found(String filters, String text) {
        String body = "{" + filters + "\"text\":\"" + text + "\"}";
        return expect(200, people.ward().post("/api/incidents/search", body))
                .path("items")
                .findValuesAsString("id")
                .stream()
                .filter(id -> id.length() == 36)
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> told(UUID id) {
        try (KafkaProbe kafka = new KafkaProbe()) {
            return kafka.await("bulletin.events", 1, record -> id.toString().equals(record.key()));
        }
    }

    private UUID submitted(String visibility, String origin, String more, Instant expires) {
        UUID id = UUID.randomUUID();
        Api leader = people.leader();
        expect(201, leader.post("/api/bulletins", body(id, visibility, origin, more, expires)));
        return id;
    }

    private static String body(UUID id, String visibility, String origin, String more, Instant expires) {
        return """
                {"id":"%s","kind":"CRIME_METHOD","summary":"Nhóm cắt khóa cổng ban đêm","classification":"NORMAL",
                 "origin":"%s","reliability":"UNKNOWN","areaIds":["%s"],"visibility":"%s","expiresAt":"%s"%s}
                """.formatted(id, origin, GROUP_5, visibility, expires, more);
    }
}
