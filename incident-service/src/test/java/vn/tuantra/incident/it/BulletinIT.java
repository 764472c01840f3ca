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

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.http.Api;

/** Information exchange: each ward decides for itself what its teams are told. */
class BulletinIT extends OnDuty {

    @Autowired
    private MongoDatabase database;

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

    /** Who answers for a ward from above takes down what must not be shown in it; a leader of its teams does not. */
    @Test
    void thoseAboveTakeAnItemOfTheirAreaDown() {
        UUID id = submitted("TEAM", "POLICE", "", Instant.now().plusSeconds(3600));
        expect(200, people.ward().post("/api/bulletins/" + id + "/publication", "{}"));
        String withdrawal = "/api/bulletins/" + id + "/withdrawal";
        String reason = "{\"reason\":\"lộ nguồn tin\"}";
        Api another = people.as("leader-9", TRUC_BACH, "TEAM_LEADER");

        assertThat(another.post(withdrawal, reason).status()).isEqualTo(404);
        assertThat(people.neighbour().post(withdrawal, reason).status()).isEqualTo(404);
        expect(200, people.district().post(withdrawal, reason));

        assertThat(people.member().get("/api/bulletins/" + id).status()).isEqualTo(404);
    }

    @Test
    void whoeverSubmittedItemsFindsWhatBecameOfThem() {
        UUID waits = submitted("TEAM", "POLICE", "", Instant.now().plusSeconds(3600));
        UUID refused = submitted("TEAM", "POLICE", "", Instant.now().plusSeconds(3600));
        expect(200, people.ward().post("/api/bulletins/" + refused + "/refusal", "{\"reason\":\"không rõ\"}"));

        JsonNode own = expect(200, people.leader().get("/api/bulletins/own"));

        assertThat(own.findValuesAsString("id")).contains(waits.toString(), refused.toString());
        assertThat(own.valueStream()
                        .filter(item -> item.path("id").asString().equals(refused.toString()))
                        .map(item -> item.path("state").asString() + " "
                                + item.path("reason").asString()))
                .containsExactly("REFUSED không rõ");
        assertThat(expect(200, people.member().get("/api/bulletins/own")).toString())
                .doesNotContain(waits.toString());
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
        assertThat(submitted.path("allowed").toString()).isEqualTo("[\"withdraw-bulletin\"]");
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
        assertThat(people.as("leader-other", TRUC_BACH, "TEAM_LEADER")
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

    /** What its author takes back cannot be passed any more where it still waits. */
    @Test
    void whoSubmittedItTakesItBackWhereItWaitsAsWell() {
        UUID id = UUID.randomUUID();
        String areas = TRUC_BACH + "\",\"" + DIEN_BIEN;
        String body =
                body(id, "WARD", "POLICE", "", Instant.now().plusSeconds(3600)).replace(GROUP_5.toString(), areas);
        expect(201, people.district().post("/api/bulletins", body));
        expect(200, people.ward().post("/api/bulletins/" + id + "/publication", "{}"));

        String because = "{\"reason\":\"tin sai\"}";
        JsonNode back = expect(200, people.district().post("/api/bulletins/" + id + "/withdrawal", because));

        assertThat(back.path("wards").findValuesAsString("state")).containsOnly("WITHDRAWN");
        assertThat(back.path("allowed")).isEmpty();
        expect(200, people.district().post("/api/bulletins/" + id + "/withdrawal", because));
        assertThat(people.neighbour()
                        .post("/api/bulletins/" + id + "/publication", "{}")
                        .code())
                .isEqualTo("ILLEGAL_TRANSITION");
        assertThat(expect(200, people.neighbour().get("/api/bulletins/waiting")).findValuesAsString("id"))
                .doesNotContain(id.toString());
        UUID waiting = submitted("TEAM", "TEAM", "", Instant.now().plusSeconds(3600));
        expect(200, people.leader().post("/api/bulletins/" + waiting + "/withdrawal", because));
        assertThat(people.ward()
                        .post("/api/bulletins/" + waiting + "/publication", "{}")
                        .code())
                .isEqualTo("ILLEGAL_TRANSITION");
    }

    /** The version before stored one ward and its decision as the item's own. */
    @Test
    void anItemStoredForOneWardIsThatWardsItem() {
        UUID id = submitted("TEAM", "TEAM", "", Instant.now().plusSeconds(3600));
        expect(200, people.ward().post("/api/bulletins/" + id + "/publication", "{}"));
        database.getCollection("bulletins")
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(
                                Updates.unset("state.wards"),
                                Updates.set("state.wardId", TRUC_BACH),
                                Updates.set("state.state", "PUBLISHED"),
                                Updates.set("state.audience", List.of(TRUC_BACH, GROUP_5))));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> people.member().get("/api/bulletins/" + id).status() == 200);
        assertThat(expect(200, people.member().get("/api/bulletins")).findValuesAsString("id"))
                .contains(id.toString());
        expect(200, people.ward().post("/api/bulletins/" + id + "/withdrawal", "{\"reason\":\"hết hiệu lực\"}"));
    }

    @Test
    void whatIsInternalIsNotForPartners() {
        String body = body(
                        UUID.randomUUID(),
                        "PARTNERS",
                        "POLICE",
                        "",
                        Instant.now().plusSeconds(3600))
                .replace("\"classification\":\"NORMAL\"", "\"classification\":\"INTERNAL\"");
        assertThat(people.ward().post("/api/bulletins", body).code()).isEqualTo("INTERNAL_NOT_FOR_PARTNERS");
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
