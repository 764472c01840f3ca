package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import vn.tuantra.local.EdgeClient.Answer;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.demo.DemoDistrict;

/** The plan's own words, II.2.c3 to c5, walked from the street to the receipt through the public API. */
@ExtendWith(RunningSystem.class)
class PlanClausesStoryIT {

    private static final String LEADER = Leader.NAME;
    private static final String DUTY = "trucban.trucbach";
    private static final String DISTRICT_DUTY = "trucban.quan";
    private static final String DISTRICT_COMMAND = "chihuy.quan";
    private static final String COMMAND = "chihuy.trucbach";
    private static final String MEMBER = "tovien.trucbach";
    private static final String PATROLLER = "50000000-0000-4000-8000-000000040101";

    private final LocalStack stack = RunningSystem.stack();

    /** c3: "phải báo cáo ngay cho chỉ huy Công an phường hoặc Công an cấp trên". */
    @Test
    void aComplicatedCaseIsReportedAtOnceAndReachesWardAndUpperPolice() {
        UUID id = UUID.randomUUID();

        JsonNode reported = post(
                LEADER,
                "/api/incidents",
                Map.of(
                        "id",
                        id,
                        "category",
                        "CRM-03",
                        "place",
                        Map.of("address", "Ngã tư Trúc Bạch - Châu Long"),
                        "modifiers",
                        List.of("WEAPON")));

        assertThat(reported.path("complicated").asBoolean()).isTrue();
        for (String post : List.of(DUTY, "trucban.quan", "trucban.thanhpho")) {
            Awaitility.await("alert of " + post)
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> stack.client().get(post, "/api/alerts").text().contains(id.toString()));
        }
        Awaitility.await("number")
                .atMost(Duration.ofSeconds(20))
                .until(() -> get(DUTY, id).has("number"));
        assertThat(get(DUTY, id).path("number").asString()).startsWith("VV-00004-");
    }

    /** c4: scene, first aid, arrest in the act, weapons, escort to the nearest police, receipt. */
    @Test
    void fromTheArrestToTheReceiptAtTheNearestPolice() throws Exception {
        UUID id = UUID.randomUUID();
        post(LEADER, "/api/incidents", report(id, "CRM-02"));
        post(DUTY, "/api/incidents/" + id + "/acknowledgement", Map.of());
        JsonNode sent = post(DUTY, "/api/incidents/" + id + "/forces", Map.of("headcount", 4));
        post(
                DUTY,
                "/api/incidents/" + id + "/forces/"
                        + sent.at("/dispatches/0/id").asString() + "/arrival",
                Map.of());
        Instant now = Instant.now().minusSeconds(1000);
        UUID scene = act(id, "SCENE_PROTECTION", "scene", Map.of("perimeter", "Chăng dây 20 m quanh cửa hàng"));
        UUID aid = act(
                id,
                "FIRST_AID",
                "firstAid",
                Map.of("victims", 1, "given", List.of("BLEEDING_STOPPED"), "consciousness", "YES"));
        UUID arrest = act(
                id,
                "ARREST_IN_FLAGRANTE",
                "arrest",
                Map.of(
                        "arrestedAt",
                        now,
                        "basis",
                        "PURSUED",
                        "force",
                        "PHYSICAL",
                        "personInjured",
                        false,
                        "teamInjured",
                        false));
        Map<String, Object> knife = new HashMap<>(Map.of("kind", "KNIFE", "count", 1));
        UUID disarming = act(id, "DISARM", "disarming", Map.of("items", List.of(knife)));
        JsonNode offices = stack.client()
                .get(LEADER, "/api/police-offices?latitude=21.0457&longitude=105.8412")
                .orFail()
                .json();
        UUID destination = offices.isEmpty()
                ? DemoDistrict.TRUC_BACH_POLICE
                : UUID.fromString(offices.at("/0/unitId").asString());
        Map<String, Object> escort = new HashMap<>(
                Map.of("arrestId", arrest, "departedAt", now.plusSeconds(120), "destinationUnitId", destination));
        UUID escorting = act(id, "ESCORT", "escort", escort);
        byte[] photo = photograph();
        HttpResponse<String> uploaded = upload(id, UUID.randomUUID(), photo);
        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
        JsonNode person = post(
                LEADER,
                "/api/incidents/" + id + "/persons",
                Map.of("id", UUID.randomUUID(), "involvement", "CONCERNED", "name", "Trần Văn Cướp"));
        assertThat(person.toString()).contains("T. V. C.").doesNotContain("Cướp");

        post(
                DUTY,
                "/api/incidents/" + id + "/hand-over",
                Map.of(
                        "toUnitId",
                        DemoDistrict.DISTRICT_POLICE,
                        "receiptNumber",
                        "BB-07",
                        "receivingOfficerRole",
                        "Trực ban"));
        post(DISTRICT_DUTY, "/api/incidents/" + id + "/hand-over/acceptance", Map.of());
        post(
                DISTRICT_COMMAND,
                "/api/incidents/" + id + "/resolution",
                Map.of("outcome", "HANDED_TO_WARD_POLICE", "result", "Đã tiếp nhận đối tượng và tang vật"));
        assertThat(stack.client()
                        .post(COMMAND, "/api/incidents/" + id + "/closure", Map.of())
                        .code())
                .isEqualTo("ACTIONS_INCOMPLETE");

        complete(
                id,
                scene,
                "scene",
                Map.of(
                        "perimeter",
                        "Chăng dây 20 m quanh cửa hàng",
                        "receivedByUnitId",
                        destination,
                        "receivingOfficerRole",
                        "Điều tra viên",
                        "disturbances",
                        "Không có",
                        "handedOverAt",
                        now.plusSeconds(900)));
        complete(
                id,
                aid,
                "firstAid",
                Map.of(
                        "victims",
                        1,
                        "given",
                        List.of("BLEEDING_STOPPED"),
                        "consciousness",
                        "YES",
                        "ambulanceCalledAt",
                        now.plusSeconds(60),
                        "handedTo",
                        "Xe cấp cứu 115",
                        "handedAt",
                        now.plusSeconds(600)));
        UUID photoOfTheKnife = UUID.randomUUID();
        assertThat(upload(id, photoOfTheKnife, photo).statusCode()).isEqualTo(201);
        knife.putAll(Map.of(
                "receivedByUnitId",
                destination,
                "receiptNumber",
                "TV-01",
                "marks",
                "Dao bầu, cán gỗ",
                "photoId",
                photoOfTheKnife));
        complete(id, arrest, "arrest", Map.of("personId", person.path("id").asString(), "minor", false));
        complete(id, disarming, "disarming", Map.of("items", List.of(knife)));
        escort.putAll(Map.of(
                "arrivedAt", now.plusSeconds(700),
                "receivingOfficerRole", "Trực ban",
                "receiptNumber", "BB-07",
                "condition", "Bình thường"));
        complete(id, escorting, "escort", escort);
        JsonNode closed = post(COMMAND, "/api/incidents/" + id + "/closure", Map.of());

        assertThat(closed.path("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.path("warnings")).isEmpty();
    }

    /** c5: "thường xuyên nắm bắt, trao đổi thông tin về tội phạm, phương thức thủ đoạn". */
    @Test
    void whatOneTeamLearnsTheOthersReadAfterTheWardPassedIt() {
        UUID id = UUID.randomUUID();
        post(
                LEADER,
                "/api/bulletins",
                Map.of(
                        "id", id,
                        "kind", "CRIME_METHOD",
                        "summary", "Giả danh thợ điện để vào nhà trộm cắp",
                        "classification", "NORMAL",
                        "origin", "CITIZEN",
                        "reliability", "USUALLY_RIGHT",
                        "areaIds", List.of(DemoDistrict.TRUC_BACH),
                        "visibility", "TEAM",
                        "expiresAt", Instant.now().plus(Duration.ofDays(30))));
        assertThat(stack.client().get(MEMBER, "/api/bulletins/" + id).status()).isEqualTo(404);

        post(DUTY, "/api/bulletins/" + id + "/publication", Map.of());

        JsonNode read =
                stack.client().get(MEMBER, "/api/bulletins/" + id).orFail().json();
        assertThat(read.path("summary").asString()).contains("thợ điện");
        assertThat(read.has("source")).isFalse();
        assertThat(stack.client().get("tovien.dienbien", "/api/bulletins/" + id).status())
                .isEqualTo(404);
    }

    private UUID act(UUID incident, String type, String part, Map<String, Object> particulars) {
        UUID id = UUID.randomUUID();
        post(
                LEADER,
                "/api/incidents/" + incident + "/actions",
                Map.of(
                        "id", id,
                        "type", type,
                        "startedAt", Instant.now(),
                        "performedBy", List.of(PATROLLER),
                        "particulars", Map.of(part, particulars)));
        return id;
    }

    private void complete(UUID incident, UUID action, String part, Map<String, Object> particulars) {
        post(
                LEADER,
                "/api/incidents/" + incident + "/actions/" + action + "/completion",
                Map.of("particulars", Map.of(part, particulars)));
    }

    private HttpResponse<String> upload(UUID incident, UUID evidence, byte[] photo)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        stack.client().address("/api/incidents/" + incident + "/evidence/" + evidence))
                .header("Authorization", "Bearer " + stack.client().tokenOf(LEADER))
                .header("Content-Type", "image/jpeg")
                .PUT(BodyPublishers.ofByteArray(photo))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    /** Large enough that no limit for ordinary requests lets it through by chance. */
    private static byte[] photograph() {
        byte[] photo = new byte[3_000_000];
        photo[0] = (byte) 0xff;
        photo[1] = (byte) 0xd8;
        photo[2] = (byte) 0xff;
        return photo;
    }

    private static Map<String, Object> report(UUID id, String category) {
        return Leader.report(id, category);
    }

    private JsonNode get(String user, UUID incident) {
        return stack.client().get(user, "/api/incidents/" + incident).orFail().json();
    }

    private JsonNode post(String user, String path, Map<String, ?> body) {
        Answer answer = stack.client().post(user, path, body);
        return answer.orFail().json();
    }
}
