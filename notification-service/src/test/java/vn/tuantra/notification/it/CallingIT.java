package vn.tuantra.notification.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.HANOI_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import com.mongodb.client.MongoDatabase;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.incident.ReporterRole;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.notification.fixture.AnIncident;
import vn.tuantra.testkit.http.Api;

class CallingIT extends Running {

    private static final AtomicInteger NUMBERS = new AtomicInteger(900_000_000);

    private final List<UUID> contacts = new java.util.ArrayList<>();
    private final List<AnIncident> incidents = new java.util.ArrayList<>();

    @Autowired
    private MongoDatabase database;

    /** What other tests left open would ring here as well. */
    @BeforeEach
    void nothingElseIsOpen() {
        database.getCollection("alert_looks").deleteMany(new Document());
    }

    @AfterEach
    void nobodyStaysOnCallAndNothingStaysOpen() {
        incidents.forEach(incident -> publish(incident.falseAlarm(), 9));
        incidents.forEach(incident -> Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> ledger(incident, HANOI_POLICE, "CITY_POLICE_DUTY").has("settlement")));
        Api command = api(HANOI_POLICE, "CITY_POLICE_DUTY");
        contacts.forEach(id -> command.send("DELETE", "/api/duty/contacts/" + id, BodyPublishers.noBody(), Map.of()));
    }

    @Test
    void aGraveAlertCallsTheDutyOfficerAtOnceWithoutPersonalData() {
        String phone = phone();
        contact(TRUC_BACH_POLICE, "SMS", phone);
        AnIncident incident = incident(Severity.S1, TRUC_BACH_POLICE);

        publish(incident.reported(), 1);

        FakeGateway.Sms sms = awaitSms(phone, 1).getFirst();
        assertThat(sms.text()).isEqualTo("Có vụ việc S1 tại Tổ dân phố số 5, Phường Trúc Bạch. Mở ứng dụng.");
        awaitState(incident, TRUC_BACH_POLICE, "SMS", "SENT");
        assertThat(alertFacts("alert.delivery-progressed", 2, incident.id().toString()))
                .noneMatch(fact -> fact.contains(phone));
    }

    @Test
    void nobodyIsCalledAboutS3WhileAScreenHasItAndTheDutyOfficerIsWhenNoneHas() {
        String phone = phone();
        contact(DIEN_BIEN_POLICE, "SMS", phone);
        AnIncident held = incident(Severity.S3, DIEN_BIEN_POLICE);
        try (Screen screen = Screen.open(port, token(DIEN_BIEN_POLICE, "WARD_POLICE_DUTY"), "", null)) {
            screen.awaitType("hello");
            publish(held.reported(), 1);
            screen.await(1);
            alertFacts("alert.delivered", 1, held.id().toString());
        }
        AnIncident missed = incident(Severity.S3, DIEN_BIEN_POLICE);
        publish(missed.reported(), 1);

        awaitSms(phone, 1);
        assertThat(alertFacts("alert.undelivered", 1, missed.id().toString())).hasSize(1);
        assertThat(ledger(held, DIEN_BIEN_POLICE).path("deliveries")).isEmpty();
    }

    @Test
    void nothingIsSentAfterTheAcknowledgement() {
        String first = phone();
        String second = phone();
        UUID now = contact(TRUC_BACH_POLICE, "SMS", first);
        UUID later = contact(TRUC_BACH_POLICE, "SMS", second);
        rota(TRUC_BACH_POLICE, List.of(now, later));
        AnIncident incident = incident(Severity.S1, TRUC_BACH_POLICE);
        publish(incident.reported(), 1);
        awaitSms(first, 1);

        publish(incident.acknowledged(), 2);
        alertFacts("alert.acknowledged", 1, incident.id().toString());

        Awaitility.await()
                .during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(6))
                .until(() -> Surroundings.GATEWAY.to(second).isEmpty());
    }

    @Test
    void whenNobodyReactsTheNextChannelAndTheNextPersonFollow() {
        String first = phone();
        String second = phone();
        UUID one = contact(TRUC_BACH_POLICE, "SMS", first, "VOICE", first);
        UUID two = contact(TRUC_BACH_POLICE, "SMS", second);
        rota(TRUC_BACH_POLICE, List.of(one, two));

        publish(incident(Severity.S2, TRUC_BACH_POLICE).reported(), 1);

        awaitSms(second, 1);
        assertThat(awaitSms(first, 2)).extracting(FakeGateway.Sms::kind).containsExactly("sms", "voice");
    }

    @Test
    void aFailingGatewayIsTriedAgainAndADeadNumberMakesTheNextChannelRingAtOnce() {
        String flaky = phone();
        String dead = phone();
        Surroundings.GATEWAY.fail(flaky, 503, 2);
        Surroundings.GATEWAY.fail(dead, 410, 1);
        contact(TRUC_BACH_POLICE, "SMS", flaky);
        contact(TRUC_BACH_POLICE, "SMS", dead, "VOICE", dead);
        AnIncident incident = incident(Severity.S1, TRUC_BACH_POLICE);

        publish(incident.reported(), 1);

        awaitSms(flaky, 1);
        assertThat(awaitSms(dead, 1).getFirst().kind()).isEqualTo("voice");
        assertThat(alertFacts("alert.delivery-progressed", 1, "ADDRESS_GONE")).isNotEmpty();
    }

    @Test
    void theSecondNumberOfAPersonIsTriedAfterTheFirst() {
        String one = phone();
        String other = phone();
        contact(TRUC_BACH_POLICE, "SMS", one, "SMS", other);

        publish(incident(Severity.S1, TRUC_BACH_POLICE).reported(), 1);

        awaitSms(one, 1);
        awaitSms(other, 1);
    }

    @Test
    void onePersonInTwoUnitsIsToldOnce() {
        String phone = phone();
        contact(TRUC_BACH_POLICE, "SMS", phone);
        contact(BA_DINH_POLICE, "SMS", phone);
        AnIncident incident = incident(Severity.S1, TRUC_BACH_POLICE, BA_DINH_POLICE);

        publish(incident.reported(), 1);

        awaitSms(phone, 1);
        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(3))
                .until(() -> Surroundings.GATEWAY.to(phone).size() == 1);
    }

    @Test
    void whoLeadsATeamIsToldAtOnceWhenItsMemberReportsAndNotWhenTheyReportThemselves() {
        String phone = phone();
        UUID team = UUID.randomUUID();
        known(team, TRUC_BACH, vn.tuantra.testkit.district.District.GROUP_5);
        leader(team, phone);
        try (Screen screen = Screen.open(port, token(TRUC_BACH_POLICE, "WARD_POLICE_DUTY"), "", null)) {
            screen.awaitType("hello");
            publish(incident(Severity.S3, TRUC_BACH_POLICE).ofTeam(team).reported(), 1);
            publish(incident(Severity.S3, TRUC_BACH_POLICE).ofTeam(team).reportedBy(ReporterRole.MEMBER), 1);

            awaitSms(phone, 1);
        }
        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(3))
                .until(() -> Surroundings.GATEWAY.to(phone).size() == 1);
    }

    @Test
    void whoComesOnDutyHearsOfWhatNobodyHasTaken() {
        String before = phone();
        String after = phone();
        UUID early = contact(TRUC_BACH_POLICE, "SMS", before);
        UUID late = contact(TRUC_BACH_POLICE, "SMS", after);
        Instant change = java.time.Clock.systemUTC().instant().plusSeconds(4);
        shifts(TRUC_BACH_POLICE, early, change.minusSeconds(3600), change, late, change, change.plusSeconds(3600));

        publish(incident(Severity.S1, TRUC_BACH_POLICE).reported(), 1);

        awaitSms(before, 1);
        assertThat(Surroundings.GATEWAY.to(after)).isEmpty();
        awaitSms(after, 1);
    }

    @Test
    void aCaseThatTurnsOutToBeGraverCallsThoseWhoWereToldAgain() {
        String phone = phone();
        contact(TRUC_BACH_POLICE, "SMS", phone);
        AnIncident incident = incident(Severity.S3, TRUC_BACH_POLICE);
        publish(incident.reported(), 1);
        awaitSms(phone, 1);

        publish(incident.raisedTo(Severity.S1), 2);

        assertThat(awaitSms(phone, 2).get(1).text()).contains("S1");
    }

    @Test
    void whereNobodyCanBeCalledTheLedgerSaysSo() {
        AnIncident incident = incident(Severity.S1, DIEN_BIEN_POLICE);
        publish(incident.reported(), 1);
        alertFacts("alert.undelivered", 1, incident.id().toString());

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                ledger(incident, DIEN_BIEN_POLICE).path("line").asString())
                        .endsWith("không có ai để gọi"));
    }

    @Test
    void aNumberWrittenInTwoWaysIsOnePersonInTwoUnits() {
        String phone = phone();
        contact(TRUC_BACH_POLICE, "SMS", "+84 " + phone.substring(1, 4) + "." + phone.substring(4));
        contact(BA_DINH_POLICE, "SMS", phone);

        publish(incident(Severity.S1, TRUC_BACH_POLICE, BA_DINH_POLICE).reported(), 1);

        awaitSms(phone, 1);
        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(3))
                .until(() -> Surroundings.GATEWAY.to(phone).size() == 1);
    }

    @Test
    void alertsOfATeamGoToNobodyOutsideItsWard() {
        UUID team = UUID.randomUUID();
        known(team, TRUC_BACH, vn.tuantra.testkit.district.District.GROUP_5);
        String body = """
                {"unitId":"%s","teamId":"%s","name":"Kẻ Lạ","reminders":false,
                 "addresses":[{"channel":"SMS","address":"0912345678"}]}""";
        Api city = api(HANOI_POLICE, "CITY_POLICE_DUTY");

        Api.Answer elsewhere = city.send(
                "PUT",
                "/api/duty/contacts/" + UUID.randomUUID(),
                BodyPublishers.ofString(body.formatted(vn.tuantra.testkit.district.District.DIEN_BIEN, team)),
                Map.of());
        Api.Answer invented = city.send(
                "PUT",
                "/api/duty/contacts/" + UUID.randomUUID(),
                BodyPublishers.ofString(body.formatted(TRUC_BACH, UUID.randomUUID())),
                Map.of());

        assertThat(elsewhere.code()).isEqualTo("UNKNOWN_TEAM");
        assertThat(invented.code()).isEqualTo("UNKNOWN_TEAM");
    }

    private void shifts(UUID unit, UUID one, Instant from, Instant change, UUID other, Instant begin, Instant to) {
        String shift = "{\"contactId\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"order\":0}";
        Api.Answer answer = api(HANOI_POLICE, "CITY_POLICE_DUTY")
                .send(
                        "PUT",
                        "/api/duty/rotas/" + unit,
                        BodyPublishers.ofString("{\"shifts\":[" + shift.formatted(one, from, change) + ","
                                + shift.formatted(other, begin, to) + "]}"),
                        Map.of());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    private void leader(UUID team, String phone) {
        UUID id = UUID.randomUUID();
        contacts.add(id);
        String body = """
                {"unitId":"%s","teamId":"%s","name":"Lê Tổ Trưởng","reminders":false,
                 "addresses":[{"channel":"SMS","address":"%s"}]}""".formatted(TRUC_BACH, team, phone);
        Api.Answer answer = api(HANOI_POLICE, "CITY_POLICE_DUTY")
                .send("PUT", "/api/duty/contacts/" + id, BodyPublishers.ofString(body), Map.of());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    }

    @Test
    void anAlertThatCannotBeReadHoldsBackNoOther() {
        AnIncident broken = AnIncident.of(Severity.S1, TRUC_BACH_POLICE);
        UUID alert = AnIncident.alertId(publish(broken.reported(), 1), TRUC_BACH_POLICE);
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> database.getCollection("alerts")
                                .updateOne(
                                        new Document("_id", alert),
                                        new Document(
                                                "$set",
                                                new Document("state.body", "{broken")
                                                        .append("state.ledger.deliveries", List.of())))
                                .getMatchedCount()
                        == 1);
        database.getCollection("alert_looks").deleteMany(new Document());
        database.getCollection("alert_looks")
                .insertOne(new Document("_id", alert).append("at", java.time.Instant.EPOCH));
        String phone = phone();
        contact(TRUC_BACH_POLICE, "SMS", phone);

        publish(incident(Severity.S1, TRUC_BACH_POLICE).reported(), 1);

        awaitSms(phone, 1);
        database.getCollection("alerts").deleteOne(new Document("_id", alert));
    }

    @Test
    void anAddressThatCannotBeOpenedIsGivenUpAndTheNextChannelRings() {
        String phone = phone();
        UUID contact = contact(TRUC_BACH_POLICE, "SMS", phone, "VOICE", phone);
        database.getCollection("contacts")
                .updateOne(
                        new Document("_id", contact),
                        new Document("$set", new Document("state.addresses.0.sealed", "v1.AAAA")));

        publish(incident(Severity.S1, TRUC_BACH_POLICE).reported(), 1);

        assertThat(awaitSms(phone, 1).getFirst().kind()).isEqualTo("voice");
    }

    @Test
    void mailArrivesBySmtp() {
        String address = "truc-" + UUID.randomUUID() + "@example.test";
        contact(TRUC_BACH_POLICE, "EMAIL", address);

        publish(incident(Severity.S2, TRUC_BACH_POLICE).reported(), 1);

        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            List<MimeMessage> mails = Arrays.stream(Surroundings.MAIL.getReceivedMessages())
                    .filter(received -> isTo(received, address))
                    .toList();
            assertThat(mails).hasSize(1);
            MimeMessage mail = mails.getFirst();
            assertThat(mail.getSubject()).isEqualTo("Vụ việc S2");
            assertThat(mail.getContent().toString()).contains("Có vụ việc S2", "/command-centre/");
        });
    }

    @Test
    void aPhoneGetsAnEncryptedPushThatOnlyItCanRead() throws Exception {
        PushBrowser browser = new PushBrowser();
        CompletableFuture<byte[]> received = new CompletableFuture<>();
        CompletableFuture<String> authorization = new CompletableFuture<>();
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/push", exchange -> {
            authorization.complete(exchange.getRequestHeaders().getFirst("Authorization"));
            received.complete(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        service.start();
        try {
            String endpoint = "http://127.0.0.1:" + service.getAddress().getPort() + "/push/abc";
            contact(TRUC_BACH_POLICE, "WEB_PUSH", browser.subscription(endpoint));
            publish(incident(Severity.S1, TRUC_BACH_POLICE).reported(), 1);

            byte[] body = received.get(15, TimeUnit.SECONDS);
            assertThat(new String(body, java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("vụ việc");
            JsonNode message = EventJson.mapper().readTree(browser.decrypt(body));
            assertThat(message.path("body").asString()).startsWith("Có vụ việc S1 tại");
            assertThat(authorization.get()).startsWith("vapid t=");
        } finally {
            service.stop(0);
        }
    }

    @Test
    void aGatewaysReceiptIsWrittenIntoTheLedger() {
        String phone = phone();
        contact(TRUC_BACH_POLICE, "SMS", phone);
        AnIncident incident = incident(Severity.S1, TRUC_BACH_POLICE);
        UUID event = publish(incident.reported(), 1);
        awaitState(incident, TRUC_BACH_POLICE, "SMS", "SENT");
        String delivery = ledger(incident, TRUC_BACH_POLICE)
                .path("deliveries")
                .get(0)
                .path("id")
                .asString();
        String path = "/api/alerts/deliveries/" + delivery + "/receipt";
        String body =
                "{\"alertId\":\"%s\",\"status\":\"SHOWN\"}".formatted(AnIncident.alertId(event, TRUC_BACH_POLICE));
        Api gateway = api(TRUC_BACH_POLICE, "MESSAGE_GATEWAY");

        assertThat(gateway.post(path, body).status()).isEqualTo(204);
        assertThat(gateway.post(path, body).status()).isEqualTo(204);
        awaitState(incident, TRUC_BACH_POLICE, "SMS", "SHOWN");
        assertThat(api(DIEN_BIEN_POLICE, "MESSAGE_GATEWAY").post(path, body).code())
                .isEqualTo("NOT_FOUND");
        assertThat(api(TRUC_BACH_POLICE, "WARD_POLICE_DUTY").post(path, body).code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(gateway.post(path, "{\"alertId\":null,\"status\":\"SHOWN\"}").code())
                .isEqualTo("INVALID_FIELD");
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private AnIncident incident(Severity severity, UUID... audience) {
        AnIncident incident = AnIncident.of(severity, audience);
        incidents.add(incident);
        return incident;
    }

    private static String phone() {
        return "0" + NUMBERS.incrementAndGet();
    }

    private UUID contact(UUID unit, String... channelsAndAddresses) {
        UUID id = UUID.randomUUID();
        contacts.add(id);
        List<Map<String, String>> addresses = new java.util.ArrayList<>();
        for (int i = 0; i < channelsAndAddresses.length; i += 2) {
            addresses.add(Map.of("channel", channelsAndAddresses[i], "address", channelsAndAddresses[i + 1]));
        }
        Map<String, Object> body =
                Map.of("unitId", unit, "name", "Nguyễn Trực Ban", "addresses", addresses, "reminders", false);
        Api.Answer answer = api(HANOI_POLICE, "CITY_POLICE_DUTY")
                .send(
                        "PUT",
                        "/api/duty/contacts/" + id,
                        BodyPublishers.ofString(EventJson.mapper().writeValueAsString(body)),
                        Map.of());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return id;
    }

    private void rota(UUID unit, List<UUID> inOrder) {
        Instant now = java.time.Clock.systemUTC().instant();
        String shifts = inOrder.stream()
                .map(contact -> "{\"contactId\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"order\":%d}"
                        .formatted(
                                contact,
                                now.minus(Duration.ofHours(1)),
                                now.plus(Duration.ofHours(1)),
                                inOrder.indexOf(contact)))
                .collect(java.util.stream.Collectors.joining(","));
        Api.Answer answer = api(HANOI_POLICE, "CITY_POLICE_DUTY")
                .send(
                        "PUT",
                        "/api/duty/rotas/" + unit,
                        BodyPublishers.ofString("{\"shifts\":[" + shifts + "]}"),
                        Map.of());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    private static List<FakeGateway.Sms> awaitSms(String phone, int count) {
        Awaitility.await("messages for " + phone)
                .atMost(Duration.ofSeconds(15))
                .until(() -> Surroundings.GATEWAY.to(phone).size() >= count);
        return Surroundings.GATEWAY.to(phone);
    }

    private JsonNode ledger(AnIncident incident, UUID unit) {
        return ledger(incident, unit, "WARD_POLICE_DUTY");
    }

    private JsonNode ledger(AnIncident incident, UUID unit, String role) {
        return api(unit, role)
                .get("/api/alerts/incidents/" + incident.id() + "/ledger")
                .body()
                .get(0);
    }

    private void awaitState(AnIncident incident, UUID unit, String channel, String state) {
        Awaitility.await(channel + " " + state).atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            JsonNode line = ledger(incident, unit).path("deliveries").get(0);
            assertThat(line.path("channel").asString()).isEqualTo(channel);
            assertThat(line.path("state").asString()).isEqualTo(state);
        });
    }
}
