package vn.tuantra.notification.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.io.BufferedReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.notification.fixture.AnIncident;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.http.Api;

class WebhookIT extends Running {

    private final List<UUID> made = new java.util.ArrayList<>();

    @AfterEach
    void unsubscribe() {
        made.forEach(id -> commander().send("DELETE", "/api/webhooks/" + id, BodyPublishers.noBody(), Map.of()));
    }

    @Test
    void aFactArrivesOnceSignedAsACloudEvent() {
        try (Receiver receiver = new Receiver()) {
            JsonNode subscription = subscribe(receiver.url(), "");
            receiver.expect(subscription.path("secret").asString());
            AnIncident incident = AnIncident.of(Severity.S1, TRUC_BACH_POLICE);
            UUID event = publish(incident.reported(), 1);
            kafka.send(EventRecords.of(event, incident.reported(), 1));
            publish(incident.acknowledged(), 2);

            List<Receiver.Received> received = receiver.await(2);

            assertThat(received).allMatch(Receiver.Received::signatureIsValid);
            JsonNode body = EventJson.mapper().readTree(received.getFirst().body());
            assertThat(body.path("specversion").asString()).isEqualTo("1.0");
            assertThat(body.path("id").asString()).isEqualTo(event.toString());
            assertThat(body.path("type").asString()).isEqualTo("vn.tuantra.incident.reported.v1");
            assertThat(body.path("data").path("incident").path("incidentId").asString())
                    .isEqualTo(incident.id().toString());
            assertThat(received.getFirst().contentType()).startsWith("application/cloudevents+json");
            assertThat(received).extracting(Receiver.Received::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void aRepetitionReachesTheReceiversThatItIsNewToBesideOneThatIsStillTrying() {
        try (Receiver failing = new Receiver();
                Receiver late = new Receiver()) {
            failing.answerAlways(500);
            subscribe(failing.url(), "");
            AnIncident incident = AnIncident.of(Severity.S1, TRUC_BACH_POLICE);
            UUID event = publish(incident.reported(), 1);
            failing.await(1);
            subscribe(late.url(), "");
            kafka.send(EventRecords.of(event, incident.reported(), 1));

            assertThat(late.await(1))
                    .singleElement()
                    .satisfies(received -> assertThat(received.body()).contains(event.toString()));
            assertThat(failing.received())
                    .extracting(Receiver.Received::id)
                    .containsOnly(failing.received().getFirst().id());
        }
    }

    @Test
    void theExampleReceiverInPythonsStandardLibraryAcceptsTheSignature() throws Exception {
        Path script =
                Path.of("../docs/examples/webhook-receiver.py").toAbsolutePath().normalize();
        Process python = new ProcessBuilder("python3", "-u", script.toString(), "0")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = python.inputReader()) {
            String url = out.readLine().replace("listening on ", "");
            JsonNode subscription = subscribe(url, "");
            python.getOutputStream()
                    .write((subscription.path("secret").asString() + "\n")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            python.getOutputStream().flush();
            assertThat(out.readLine()).isEqualTo("secret read");

            UUID event = publish(AnIncident.of(Severity.S1, TRUC_BACH_POLICE).reported(), 1);

            assertThat(out.readLine()).isEqualTo("valid vn.tuantra.incident.reported.v1 " + event);
        } finally {
            python.destroyForcibly();
        }
    }

    @Test
    void afterARotationBothSecretsSignForAWhile() {
        try (Receiver receiver = new Receiver()) {
            JsonNode subscription = subscribe(receiver.url(), "");
            String old = subscription.path("secret").asString();
            String fresh = commander()
                    .post("/api/webhooks/" + subscription.path("id").asString() + "/rotate", "")
                    .body()
                    .path("secret")
                    .asString();
            assertThat(fresh).startsWith("whsec_").isNotEqualTo(old);
            awaitRefresh();
            publish(AnIncident.of(Severity.S1, TRUC_BACH_POLICE).reported(), 1);

            Receiver.Received received = receiver.await(1).getFirst();

            assertThat(received.isSignedWith(old)).isTrue();
            assertThat(received.isSignedWith(fresh)).isTrue();
            assertThat(received.isSignedWith("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="))
                    .isFalse();
        }
    }

    @Test
    void aFailedDeliveryIsTriedAgainUntilItIsTaken() {
        try (Receiver receiver = new Receiver()) {
            receiver.answer(500, 500, 302, 200);
            subscribe(receiver.url(), "");
            publish(AnIncident.of(Severity.S1, TRUC_BACH_POLICE).reported(), 1);

            assertThat(receiver.await(4))
                    .extracting(Receiver.Received::id)
                    .containsOnly(receiver.await(4).getFirst().id());
        }
    }

    @Test
    void whatCannotBeDeliveredBecomesADeadLetterThatCanBeReplayed() {
        try (Receiver receiver = new Receiver()) {
            receiver.answerAlways(500);
            String id = subscribe(receiver.url(), "").path("id").asString();
            publish(AnIncident.of(Severity.S1, TRUC_BACH_POLICE).reported(), 1);
            JsonNode dead = Awaitility.await("a dead letter")
                    .atMost(Duration.ofSeconds(15))
                    .until(
                            () -> commander()
                                    .get("/api/webhooks/" + id + "/dead-letters")
                                    .body(),
                            letters -> letters.size() == 1);
            assertThat(dead.get(0).path("failure").asString()).isEqualTo("500");
            assertThat(dead.get(0).has("body")).isFalse();

            receiver.answerAlways(200);
            int before = receiver.received().size();
            assertThat(commander()
                            .post("/api/webhooks/" + id + "/dead-letters/replay", "")
                            .body()
                            .path("deliveries")
                            .asInt())
                    .isEqualTo(1);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> receiver.received().size() > before);
            assertThat(commander().get("/api/webhooks/" + id + "/dead-letters").body())
                    .isEmpty();
        }
    }

    @Test
    void aReceiverThatIsGoneIsPausedAndOneThatHangsHoldsUpNobody() {
        try (Receiver gone = new Receiver();
                Receiver hanging = new Receiver();
                Receiver healthy = new Receiver()) {
            gone.answerAlways(410);
            hanging.hang();
            String goneId = subscribe(gone.url(), "").path("id").asString();
            subscribe(hanging.url(), "");
            subscribe(healthy.url(), "");
            for (int i = 0; i < 20; i++) {
                publish(AnIncident.of(Severity.S1, TRUC_BACH_POLICE).reported(), 1);
            }

            healthy.await(20);
            Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                JsonNode paused = commander().get("/api/webhooks/" + goneId).body();
                assertThat(paused.path("state").asString()).isEqualTo("PAUSED");
                assertThat(paused.path("pausedBecause").asString()).isEqualTo("GONE");
            });
        }
    }

    @Test
    void aPausedReceiverGetsWhatWaitedWhenItIsResumed() {
        try (Receiver receiver = new Receiver()) {
            receiver.answerAlways(503);
            String id = subscribe(receiver.url(), "").path("id").asString();
            publish(AnIncident.of(Severity.S1, TRUC_BACH_POLICE).reported(), 1);
            receiver.await(1);
            assertThat(commander()
                            .post("/api/webhooks/" + id + "/pause", "")
                            .body()
                            .path("state")
                            .asString())
                    .isEqualTo("PAUSED");
            assertThat(commander().post("/api/webhooks/" + id + "/pause", "").status())
                    .isEqualTo(200);
            receiver.answerAlways(200);

            commander().post("/api/webhooks/" + id + "/resume", "");

            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> receiver.received().stream().anyMatch(request -> request.answered() == 200));
        }
    }

    @Test
    void filtersByUnitSubtreeSeverityAndCategory() {
        try (Receiver district = new Receiver();
                Receiver grave = new Receiver();
                Receiver fires = new Receiver()) {
            subscribeAt(BA_DINH_POLICE, district.url(), ",\"scope\":\"SUBTREE\"");
            subscribe(grave.url(), ",\"severities\":[\"S1\",\"S2\"]");
            subscribe(fires.url(), ",\"categories\":[\"FIR\"]");
            AnIncident light = AnIncident.of(Severity.S3, TRUC_BACH_POLICE);
            AnIncident fire =
                    AnIncident.of(Severity.S1, TRUC_BACH_POLICE, BA_DINH_POLICE).ofCategory("FIR-01");
            publish(light.reported(), 1);
            publish(fire.reported(), 1);

            assertThat(grave.await(1).getFirst().body()).contains(fire.id().toString());
            assertThat(fires.await(1).getFirst().body()).contains(fire.id().toString());
            assertThat(district.await(2)).hasSize(2);
        }
    }

    @Test
    void aPingIsSignedAndSaysWhatCameBack() {
        try (Receiver receiver = new Receiver()) {
            JsonNode subscription = subscribe(receiver.url(), "");
            receiver.expect(subscription.path("secret").asString());
            receiver.answerAlways(204);

            JsonNode ping = commander()
                    .post("/api/webhooks/" + subscription.path("id").asString() + "/ping", "")
                    .body();

            assertThat(ping.path("status").asInt()).isEqualTo(204);
            assertThat(receiver.await(1).getFirst().signatureIsValid()).isTrue();
        }
        JsonNode nobody = subscribe("http://127.0.0.1:9/", "");
        assertThat(commander()
                        .post("/api/webhooks/" + nobody.path("id").asString() + "/ping", "")
                        .body()
                        .path("failure")
                        .asString())
                .isEqualTo("UNREACHABLE");
    }

    @Test
    void theSameRequestAgainIsAnsweredWithoutTheSecretAndAnotherBodyIsRefused() {
        UUID id = UUID.randomUUID();
        made.add(id);
        String body = bodyOf(id, TRUC_BACH_POLICE, "http://127.0.0.1:9/a", "");
        Api.Answer first = commander().post("/api/webhooks", body);
        Api.Answer again = commander().post("/api/webhooks", body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(first.body().has("secret")).isTrue();
        assertThat(again.body().has("secret")).isFalse();
        assertThat(commander()
                        .post("/api/webhooks", bodyOf(id, TRUC_BACH_POLICE, "http://127.0.0.1:9/b", ""))
                        .code())
                .isEqualTo("ID_ALREADY_USED");
        assertThat(commander().get("/api/webhooks/" + id).body().has("secret")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://example.test/, INVALID_URL",
        "https://user:secret@example.test/, INVALID_URL",
        "https://example.test/#part, INVALID_URL",
        "not a url, INVALID_URL",
        "javascript:alert(1), INVALID_URL",
        "'', INVALID_FIELD"
    })
    void badReceiversAreRefusedByName(String url, String code) {
        assertThat(commander()
                        .post("/api/webhooks", bodyOf(UUID.randomUUID(), TRUC_BACH_POLICE, url, ""))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void badFiltersAreRefusedByName() {
        String start = "{\"id\":\"" + UUID.randomUUID() + "\",\"unitId\":\"" + TRUC_BACH_POLICE
                + "\",\"url\":\"https://example.test/\"";

        assertThat(commander()
                        .post("/api/webhooks", start + ",\"categories\":[\"DROP TABLE\"]}")
                        .code())
                .isEqualTo("INVALID_FIELD");
        assertThat(commander()
                        .post("/api/webhooks", start + ",\"severities\":[\"S9\"]}")
                        .code())
                .isEqualTo("MALFORMED_VALUE");
        assertThat(commander()
                        .post("/api/webhooks", start + ",\"secret\":\"mine\"}")
                        .code())
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(commander().post("/api/webhooks", start).code()).isEqualTo("MALFORMED_JSON");
        assertThat(commander().post("/api/webhooks", "{}").code()).isEqualTo("INVALID_FIELD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TEAM_LEADER", "WARD_POLICE_DUTY", "WARD_PC_CHAIR", "SYS_ADMIN", "AUDITOR", "MOVEMENT_TEAM"})
    void onlyCommandersAndCentresSetUpReceivers(String role) {
        String id = subscribe("http://127.0.0.1:9/", "").path("id").asString();
        Api api = api(TRUC_BACH_POLICE, role);

        assertThat(api.get("/api/webhooks?unit=" + TRUC_BACH_POLICE).code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(api.get("/api/webhooks/" + id).code()).isEqualTo("ROLE_NOT_ALLOWED");
        for (String action : List.of("/rotate", "/pause", "/resume", "/ping", "/dead-letters/replay")) {
            assertThat(api.post("/api/webhooks/" + id + action, "").code()).isEqualTo("ROLE_NOT_ALLOWED");
        }
        assertThat(api.post("/api/webhooks", bodyOf(UUID.randomUUID(), TRUC_BACH_POLICE, "https://e.test/", ""))
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
    }

    @Test
    void anotherUnitsReceiversDoNotExist() {
        String id = subscribe("http://127.0.0.1:9/", "").path("id").asString();
        Api other = api(DIEN_BIEN_POLICE, "WARD_POLICE_COMMAND");

        assertThat(other.get("/api/webhooks/" + id).code()).isEqualTo("NOT_FOUND");
        assertThat(other.post("/api/webhooks/" + id + "/rotate", "").code()).isEqualTo("NOT_FOUND");
        assertThat(other.get("/api/webhooks/" + id + "/dead-letters").code()).isEqualTo("NOT_FOUND");
        assertThat(other.get("/api/webhooks?unit=" + TRUC_BACH_POLICE).code()).isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(other.post("/api/webhooks", bodyOf(UUID.randomUUID(), TRUC_BACH_POLICE, "https://e.test/", ""))
                        .code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(commander()
                        .get("/api/webhooks?unit=" + TRUC_BACH_POLICE)
                        .body()
                        .findValuesAsString("id"))
                .contains(id);
    }

    @Test
    void theSecretIsToldOnceAndToNobodyElse() {
        UUID id = UUID.randomUUID();
        String body = bodyOf(id, TRUC_BACH_POLICE, "http://127.0.0.1:9/", "");
        Api creator = commander();
        made.add(id);
        assertThat(creator.post("/api/webhooks", body).body().path("secret").asString())
                .isNotEmpty();

        Api.Answer again = creator.post("/api/webhooks", body);
        Api.Answer other = new Api(
                        port,
                        vn.tuantra.testkit.token.TestTokens.of("another", TRUC_BACH_POLICE, "WARD_POLICE_COMMAND"))
                .post("/api/webhooks", body);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().has("secret")).isFalse();
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.raw().body()).doesNotContain("secret");
    }

    @Test
    void whatIsGoneIsNotMadeAgainByTheSameRequest() {
        UUID id = UUID.randomUUID();
        String body = bodyOf(id, TRUC_BACH_POLICE, "http://127.0.0.1:9/", "");
        commander().post("/api/webhooks", body);
        commander()
                .send(
                        "DELETE",
                        "/api/webhooks/" + id,
                        java.net.http.HttpRequest.BodyPublishers.noBody(),
                        java.util.Map.of());

        assertThat(commander().post("/api/webhooks", body).code()).isEqualTo("ID_ALREADY_USED");
    }

    @Test
    void aSubscriptionHoldsWithTheAnswer() {
        try (Receiver receiver = new Receiver()) {
            AnIncident incident = AnIncident.of(Severity.S1, TRUC_BACH_POLICE);
            subscribe(receiver.url(), "");

            UUID event = publish(incident.reported(), 1);

            assertThat(receiver.await(1).getFirst().body()).contains(event.toString());
        }
    }

    @Test
    void whatMetAReceiverThatWasGoneComesWhenItIsResumed() {
        try (Receiver receiver = new Receiver()) {
            receiver.answerAlways(410);
            String id = subscribe(receiver.url(), "").path("id").asString();
            UUID event = publish(AnIncident.of(Severity.S1, TRUC_BACH_POLICE).reported(), 1);
            receiver.await(1);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> commander()
                            .get("/api/webhooks/" + id)
                            .body()
                            .path("state")
                            .asString()
                            .equals("PAUSED"));
            receiver.answerAlways(200);

            commander().post("/api/webhooks/" + id + "/resume", "");

            assertThat(receiver.await(2)).allMatch(received -> received.body().contains(event.toString()));
        }
    }

    private Api commander() {
        return api(TRUC_BACH_POLICE, "WARD_POLICE_COMMAND");
    }

    private JsonNode subscribe(String url, String more) {
        return subscribeAt(TRUC_BACH_POLICE, url, more);
    }

    private JsonNode subscribeAt(UUID unit, String url, String more) {
        UUID id = UUID.randomUUID();
        Api api = unit.equals(TRUC_BACH_POLICE) ? commander() : api(unit, "DISTRICT_POLICE_COMMAND");
        Api.Answer answer = api.post("/api/webhooks", bodyOf(id, unit, url, more));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        if (unit.equals(TRUC_BACH_POLICE)) {
            made.add(id);
        }
        awaitRefresh();
        return answer.body();
    }

    /** Replicas learn of subscriptions within a poll. */
    private static void awaitRefresh() {
        Awaitility.await().pollDelay(Duration.ofMillis(350)).until(() -> true);
    }

    private static String bodyOf(UUID id, UUID unit, String url, String more) {
        return "{\"id\":\"" + id + "\",\"unitId\":\"" + unit + "\",\"url\":\"" + url + "\"" + more + "}";
    }
}
