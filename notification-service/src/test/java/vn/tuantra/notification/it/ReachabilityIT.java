package vn.tuantra.notification.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.HANOI_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.http.Api;

class ReachabilityIT extends Running {

    private static final String PHONE = "0977000111";

    @Test
    void aPostWithoutScreenRotaAndChannelIsKnownBeforeItMattersAndMended() {
        awaitProblems(DIEN_BIEN_POLICE, List.of("NO_SCREEN", "ROTA_GAP", "NO_CHANNEL"));
        UUID contact = contact(DIEN_BIEN_POLICE);
        rota(DIEN_BIEN_POLICE, contact, Duration.ofHours(30));
        awaitProblems(DIEN_BIEN_POLICE, List.of("NO_SCREEN"));
        try (Screen screen = Screen.open(port, token(DIEN_BIEN_POLICE, "WARD_POLICE_DUTY"), "", null)) {
            screen.awaitType("hello");
            awaitProblems(DIEN_BIEN_POLICE, List.of());
            assertThat(post(DIEN_BIEN_POLICE).path("liveScreens").asInt()).isEqualTo(1);
        }
        rota(DIEN_BIEN_POLICE, contact, Duration.ofHours(2));
        awaitProblems(DIEN_BIEN_POLICE, List.of("NO_SCREEN", "ROTA_GAP"));

        assertThat(alertFacts("post.reachability-changed", 4, DIEN_BIEN_POLICE.toString()))
                .hasSizeGreaterThan(3);
        forget(contact);
        postAndRotaHaveASequenceEach(DIEN_BIEN_POLICE);
    }

    private static void postAndRotaHaveASequenceEach(UUID unit) {
        Map<String, Set<String>> factsPerPlace = kafka
                .records(
                        "alert.events",
                        fact -> fact.key().equals(unit.toString())
                                && List.of("vn.tuantra.rota.changed.v1", "vn.tuantra.post.reachability-changed.v1")
                                        .contains(KafkaProbe.header(fact, "ce_type")))
                .stream()
                .collect(Collectors.groupingBy(
                        fact -> KafkaProbe.header(fact, "ce_subject") + "#" + KafkaProbe.header(fact, "ce_sequence"),
                        Collectors.mapping(fact -> KafkaProbe.header(fact, "ce_id"), Collectors.toSet())));

        assertThat(factsPerPlace).hasSizeGreaterThan(5);
        assertThat(factsPerPlace)
                .allSatisfy((place, facts) -> assertThat(facts).as(place).hasSize(1));
    }

    @Test
    void aDrillSaysWhichPostsItReachedAndHow() {
        UUID contact = contact(TRUC_BACH_POLICE);
        UUID id = UUID.randomUUID();
        String body = "{\"id\":\"" + id + "\",\"unitId\":\"" + BA_DINH_POLICE + "\"}";
        Api district = api(BA_DINH_POLICE, "DISTRICT_POLICE_DUTY");
        try (Screen screen = Screen.open(port, token(BA_DINH_POLICE, "DISTRICT_POLICE_DUTY"), "", null)) {
            screen.awaitType("hello");
            assertThat(district.post("/api/drills", body).status()).isEqualTo(201);
            assertThat(district.post("/api/drills", body).status()).isEqualTo(200);
            screen.awaitType("vn.tuantra.drill.started.v1");
            assertThat(district.post("/api/drills/" + id + "/shown", "").status())
                    .isEqualTo(204);
            assertThat(district.post("/api/drills/" + id + "/shown", "").status())
                    .isEqualTo(204);
        }

        String ended = alertFacts("drill.ended", 1, id.toString()).getFirst();

        assertThat(ended).contains("\"reachedPosts\":2").contains(DIEN_BIEN_POLICE.toString());
        JsonNode posts = district.get("/api/drills/" + id).body().path("posts");
        assertThat(posts).hasSize(3);
        assertThat(Surroundings.GATEWAY.to(PHONE)).anyMatch(sms -> sms.text().startsWith("Diễn tập"));
        assertThat(alertFacts("drill.answered", 2, id.toString())).hasSize(2);
        forget(contact);
    }

    @Test
    void drillsAndPostsStayInTheSubtree() {
        Api ward = api(TRUC_BACH_POLICE, "WARD_POLICE_DUTY");

        assertThat(ward.get("/api/posts?unit=" + BA_DINH_POLICE).code()).isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(ward.post("/api/drills", drill(BA_DINH_POLICE)).code()).isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(ward.post("/api/drills", drill(UUID.randomUUID())).code()).isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(ward.post("/api/drills", "{}").code()).isEqualTo("INVALID_FIELD");
        assertThat(ward.get("/api/drills/" + UUID.randomUUID()).code()).isEqualTo("NOT_FOUND");
        assertThat(ward.post("/api/drills/" + UUID.randomUUID() + "/shown", "").code())
                .isEqualTo("NOT_FOUND");
        UUID id = UUID.randomUUID();
        api(DIEN_BIEN_POLICE, "WARD_POLICE_DUTY")
                .post("/api/drills", "{\"id\":\"" + id + "\",\"unitId\":\"" + DIEN_BIEN_POLICE + "\"}");
        assertThat(ward.get("/api/drills/" + id).code()).isEqualTo("NOT_FOUND");
        assertThat(ward.post("/api/drills/" + id + "/shown", "").code()).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEAM_LEADER", "WARD_PC_CHAIR", "SYS_ADMIN", "AUDITOR", "INTEGRATION"})
    void othersSeeNoPostsAndOrderNoDrills(String role) {
        Api api = api(TRUC_BACH_POLICE, role);

        assertThat(api.get("/api/posts?unit=" + TRUC_BACH_POLICE).code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(api.post("/api/drills", drill(TRUC_BACH_POLICE)).code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(api.get("/api/drills/" + UUID.randomUUID()).code()).isEqualTo("ROLE_NOT_ALLOWED");
    }

    private static String drill(UUID unit) {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"unitId\":\"" + unit + "\"}";
    }

    private JsonNode post(UUID unit) {
        return api(HANOI_POLICE, "CITY_POLICE_DUTY")
                .get("/api/posts?unit=" + unit)
                .body()
                .get(0);
    }

    private void awaitProblems(UUID unit, List<String> problems) {
        Awaitility.await(unit + " " + problems)
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                post(unit).path("problems").valueStream().map(JsonNode::asString))
                        .containsExactlyElementsOf(problems));
    }

    private UUID contact(UUID unit) {
        UUID id = UUID.randomUUID();
        Api.Answer answer = api(HANOI_POLICE, "CITY_POLICE_DUTY")
                .send(
                        "PUT",
                        "/api/duty/contacts/" + id,
                        BodyPublishers.ofString("{\"unitId\":\"" + unit
                                + "\",\"name\":\"Trần Trực\",\"reminders\":false,\"addresses\":[{\"channel\":\"SMS\",\"address\":\""
                                + PHONE + "\"}]}"),
                        Map.of());
        assertThat(answer.status()).isEqualTo(201);
        return id;
    }

    private void forget(UUID contact) {
        api(HANOI_POLICE, "CITY_POLICE_DUTY")
                .send("DELETE", "/api/duty/contacts/" + contact, BodyPublishers.noBody(), Map.of());
    }

    private void rota(UUID unit, UUID contact, Duration length) {
        Instant now = Clock.systemUTC().instant();
        String shifts = "{\"shifts\":[{\"contactId\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"order\":0}]}"
                .formatted(contact, now.minus(Duration.ofMinutes(1)), now.plus(length));
        assertThat(api(HANOI_POLICE, "CITY_POLICE_DUTY")
                        .send("PUT", "/api/duty/rotas/" + unit, BodyPublishers.ofString(shifts), Map.of())
                        .status())
                .isEqualTo(200);
    }
}
