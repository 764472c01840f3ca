package vn.tuantra.notification.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.HANOI_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.EventType;
import vn.tuantra.contract.incident.IncidentAcknowledged;
import vn.tuantra.contract.incident.IncidentReported;
import vn.tuantra.contract.incident.IncidentSummary;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.token.TestTokens;

@NotificationIT
class AlertStreamIT {

    private static final List<UUID> ALL = List.of(TRUC_BACH_POLICE, BA_DINH_POLICE, HANOI_POLICE);
    private static KafkaProbe kafka;

    @LocalServerPort
    private int port;

    @Autowired
    private UnitDirectory directory;

    @Autowired
    private MeterRegistry meters;

    @BeforeAll
    static void connect() {
        kafka = new KafkaProbe();
    }

    @AfterAll
    static void disconnect() {
        kafka.close();
    }

    @BeforeEach
    void aDistrict() {
        District.publishAndAwait(id -> directory.tree().find(id).isPresent());
        // The feed has begun once a screen is greeted.
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            try (Screen screen = ward(null)) {
                return screen.status() == 200;
            }
        });
    }

    @Test
    void wardDistrictAndCityHoldTheAlertAndNobodyElse() {
        try (Screen ward = ward(null).awaitType("hello");
                Screen district =
                        screen(BA_DINH_POLICE, "DISTRICT_POLICE_DUTY", null).awaitType("hello");
                Screen city = screen(HANOI_POLICE, "CITY_POLICE_DUTY", null).awaitType("hello");
                Screen other =
                        screen(DIEN_BIEN_POLICE, "WARD_POLICE_DUTY", null).awaitType("hello")) {
            UUID incident = report(ALL);

            for (Screen screen : List.of(ward, district, city)) {
                assertThat(screen.await(1).facts().getFirst().data()).contains(incident.toString());
            }
            assertThat(other.facts()).isEmpty();
        }
    }

    @Test
    void aScreenThatComesBackSoonGetsWhatItMissedFromMemory() {
        String cursor;
        try (Screen screen = ward(null).awaitType("hello")) {
            report(ALL);
            cursor = screen.await(1).cursor();
        }
        List<UUID> missed = List.of(report(ALL), report(ALL), report(ALL));

        try (Screen again = ward(cursor).await(3)) {
            UUID live = report(ALL);
            again.await(4);
            assertThat(incidentsOn(again)).containsExactlyInAnyOrder(missed.get(0), missed.get(1), missed.get(2), live);
        }
    }

    @Test
    void aScreenThatComesBackLateGetsWhatItMissedFromTheStoreAndMemoryWithoutGapOrDouble() {
        String cursor;
        try (Screen screen = ward(null).awaitType("hello")) {
            cursor = screen.cursor();
        }
        List<UUID> missed = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            missed.add(report(ALL));
        }
        awaitRecorded(missed);

        try (Screen again = ward(cursor).await(40)) {
            UUID live = report(ALL);
            again.await(41);
            missed.add(live);
            assertThat(incidentsOn(again)).containsExactlyInAnyOrderElementsOf(missed);
            String later = again.cursor();
            try (Screen third = ward(later).awaitType("hello")) {
                report(ALL);
                assertThat(third.await(1).facts()).hasSize(1);
            }
        }
    }

    @Test
    void aScreenCutOffInTheMiddleOfItsReplayMissesNothing() {
        String cursor;
        try (Screen screen = ward(null).awaitType("hello")) {
            cursor = screen.cursor();
        }
        List<UUID> missed = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            missed.add(report(ALL));
        }
        awaitRecorded(missed);
        List<UUID> seen = new ArrayList<>();

        for (int attempt = 0; attempt < 6; attempt++) {
            try (Screen screen = ward(cursor).await(Math.min(7, 30 - seen.size()))) {
                List<Screen.Event> some = screen.facts().subList(0, Math.min(7, 30 - seen.size()));
                if (!some.isEmpty()) {
                    some.forEach(event -> seen.add(incidentOf(event)));
                    cursor = some.getLast().id();
                }
            }
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(missed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"another-epoch:1.2.3.4", "garbage", "x:1", "';DROP"})
    void aCursorThatMeansNothingHereIsAnsweredWithResyncInsteadOfSilence(String cursor) {
        try (Screen screen = ward(cursor).awaitType("resync")) {
            report(ALL);
            assertThat(screen.await(1).facts()).hasSize(1);
        }
    }

    @Test
    void theFactsOfOneIncidentArriveInOrder() {
        try (Screen screen = ward(null).awaitType("hello")) {
            IncidentReported reported = reported(UUID.randomUUID(), ALL);
            kafka.send(EventRecords.of(reported, 1));
            kafka.send(EventRecords.of(acknowledged(reported), 2));
            kafka.send(EventRecords.of(reported, 1));

            assertThat(screen.await(2).facts())
                    .extracting(Screen.Event::type)
                    .containsExactly("vn.tuantra.incident.reported.v1", "vn.tuantra.incident.acknowledged.v1");
        }
    }

    @Test
    void aClientThatNeverReadsDoesNotDelayTheOthers() throws Exception {
        try (Socket dead = new Socket(InetAddress.getLoopbackAddress(), port);
                Screen alive = ward(null).awaitType("hello")) {
            dead.setReceiveBufferSize(1024);
            OutputStream out = dead.getOutputStream();
            out.write(("GET /api/alert-stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                            + token(TRUC_BACH_POLICE, "WARD_POLICE_DUTY") + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            for (int i = 0; i < 500; i++) {
                kafka.send(EventRecords.of(reported(UUID.randomUUID(), ALL), 1));
            }

            alive.await(500);
        }
    }

    @Test
    void theAnswerIsAnOrdinaryOneThatEndsWithTheConnection() throws Exception {
        String soon = TestTokens.expiringIn(Duration.ofSeconds(3), "duty-3", TRUC_BACH_POLICE, "WARD_POLICE_DUTY");
        try (Socket raw = asking(soon)) {
            String answer = new String(raw.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String head = answer.substring(0, answer.indexOf("\r\n\r\n"));

            assertThat(head).startsWith("HTTP/1.1 200");
            assertThat(head.toLowerCase(Locale.ROOT))
                    .contains("connection: close", "content-type: text/event-stream", "cache-control: no-store")
                    .contains("x-content-type-options: nosniff")
                    .doesNotContain("content-length", "transfer-encoding", "upgrade:");
            assertThat(answer.substring(head.length() + 4))
                    .startsWith("event: hello\ndata: {\"replay\":false}\nid: ")
                    .containsPattern("\n: \\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z\n\n")
                    .endsWith("event: bye\ndata: {\"reason\":\"TOKEN_EXPIRED\"}\n\n");
        }
    }

    @Test
    void aScreenThatHangsUpOrTalksTooMuchIsForgotten() throws Exception {
        // The screens of the tests before may still be hanging up.
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> connections() == 0);
        Socket leaving = asking(token(TRUC_BACH_POLICE, "WARD_POLICE_DUTY"));
        Socket talking = asking(token(TRUC_BACH_POLICE, "WARD_POLICE_DUTY"));
        try (leaving;
                talking) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> connections() == 2);

            leaving.close();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> connections() == 1);
            talking.getOutputStream().write(new byte[200_000]);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> connections() == 0);
        }
    }

    private double connections() {
        return meters.get("tuantra.stream.connections").gauge().value();
    }

    private Socket asking(String bearer) throws IOException {
        Socket raw = new Socket(InetAddress.getLoopbackAddress(), port);
        raw.getOutputStream()
                .write(("GET /api/alert-stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + bearer + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        raw.getOutputStream().flush();
        return raw;
    }

    @Test
    void anIdleStreamHasAHeartbeatAndAnExpiredTokenEndsIt() {
        String soon = TestTokens.expiringIn(Duration.ofSeconds(1), "duty-2", TRUC_BACH_POLICE, "WARD_POLICE_DUTY");
        try (Screen screen = Screen.open(port, soon, "", null)) {
            screen.awaitType("bye");

            assertThat(screen.events().getLast().data()).contains("TOKEN_EXPIRED");
        }
    }

    @Test
    void theRecordHoldsEachEventOncePerUnitWithItsDelivery() {
        IncidentReported reported = reported(UUID.randomUUID(), ALL);
        UUID eventId = UUID.randomUUID();
        String path = "/api/alerts?incident=" + reported.aggregateId();
        try (Screen screen = ward(null).awaitType("hello")) {
            kafka.send(EventRecords.of(eventId, reported, 1));
            kafka.send(EventRecords.of(eventId, reported, 1));
            kafka.send(EventRecords.of(acknowledged(reported), 2));
            screen.await(2);
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                var items = api(TRUC_BACH_POLICE, "WARD_POLICE_DUTY")
                        .get(path)
                        .body()
                        .path("items");
                assertThat(items).hasSize(2);
                assertThat(items.get(1).path("trigger").asString()).isEqualTo("SEVERITY");
                assertThat(items.get(1).path("deliveredAt").asString("")).isNotEmpty();
            });
        }
        var city = api(HANOI_POLICE, "CITY_POLICE_DUTY").get(path + "&limit=2").body();
        assertThat(city.path("items")).hasSize(2);
        assertThat(city.has("next")).as("a full page that is the last").isFalse();
    }

    @Test
    void whatAUnitWasToldIsPublishedForCommandCentresThatReadKafka() {
        IncidentReported reported = reported(UUID.randomUUID(), ALL);
        kafka.send(EventRecords.of(reported, 1));
        kafka.send(EventRecords.of(acknowledged(reported), 2));

        var records = kafka.await(
                "alert.events",
                2,
                record -> TRUC_BACH_POLICE.toString().equals(record.key())
                        && new String(record.value(), StandardCharsets.UTF_8)
                                .contains(reported.aggregateId().toString())
                        && List.of("vn.tuantra.alert.raised.v1", "vn.tuantra.alert.acknowledged.v1")
                                .contains(KafkaProbe.header(record, "ce_type")));

        assertThat(records)
                .extracting(record -> KafkaProbe.header(record, "ce_type"))
                .containsExactly("vn.tuantra.alert.raised.v1", "vn.tuantra.alert.acknowledged.v1");
        assertThat(records)
                .allSatisfy(record -> assertThat(EventSchemas.violations(
                                EventCatalogue.byName(KafkaProbe.header(record, "ce_type"))
                                        .orElseThrow(),
                                record.value()))
                        .isEmpty());
    }

    @Test
    void anUndecodableEventIsSetAsideAndTheStreamGoesOn() {
        EventType type =
                EventCatalogue.byName("vn.tuantra.incident.reported.v1").orElseThrow();
        String key = UUID.randomUUID().toString();
        try (Screen screen = ward(null).awaitType("hello")) {
            kafka.send(EventRecords.withBody(type, key, "{broken".getBytes(StandardCharsets.UTF_8)));
            // Readable, but without an audience: it must not stop the feed either.
            kafka.send(
                    EventRecords.withBody(type, UUID.randomUUID().toString(), "{}".getBytes(StandardCharsets.UTF_8)));
            kafka.send(new ProducerRecord<>("incident.events", key, "no headers".getBytes(StandardCharsets.UTF_8)));
            report(ALL);
            screen.await(1);
        }

        assertThat(kafka.await("incident.events.notification-service.dlq", 2, record -> key.equals(record.key())))
                .allSatisfy(record ->
                        assertThat(KafkaProbe.header(record, "dlq-code")).isEqualTo("UNREADABLE_EVENT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEAM_LEADER", "WARD_PC_CHAIR", "SYS_ADMIN", "AUDITOR", "INTEGRATION", "MOVEMENT_TEAM"})
    void onlyDutyDesksReadAlerts(String role) {
        Api api = api(TRUC_BACH_POLICE, role);

        assertThat(api.get("/api/alert-stream").code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(api.get("/api/alerts").code()).isEqualTo("ROLE_NOT_ALLOWED");
    }

    @Test
    void aDeskReadsItsOwnSubtreeOnly() {
        Api ward = api(TRUC_BACH_POLICE, "WARD_POLICE_DUTY");

        for (UUID unit : List.of(DIEN_BIEN_POLICE, BA_DINH_POLICE, UUID.randomUUID())) {
            assertThat(ward.get("/api/alert-stream?unit=" + unit).code()).isEqualTo("OUTSIDE_YOUR_UNIT");
            assertThat(ward.get("/api/alerts?unit=" + unit).code()).isEqualTo("OUTSIDE_YOUR_UNIT");
        }
        assertThat(api(BA_DINH_POLICE, "DISTRICT_POLICE_DUTY")
                        .get("/api/alerts?unit=" + TRUC_BACH_POLICE)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void badQueriesAreNamed() {
        Api ward = api(TRUC_BACH_POLICE, "WARD_POLICE_DUTY");

        assertThat(ward.get("/api/alerts?unit=x").code()).isEqualTo("MALFORMED_VALUE");
        assertThat(ward.get("/api/alerts?limit=0").code()).isEqualTo("INVALID_FIELD");
        assertThat(ward.get("/api/alerts?cursor=zzz").code()).isEqualTo("INVALID_FIELD");
        assertThat(new Api(port, null).get("/api/alert-stream").status()).isEqualTo(401);
        assertThat(new Api(port, TestTokens.expired("u", TRUC_BACH_POLICE, "WARD_POLICE_DUTY"))
                        .get("/api/alert-stream")
                        .code())
                .isEqualTo("TOKEN_INVALID");
    }

    private Screen ward(@org.jspecify.annotations.Nullable String cursor) {
        return screen(TRUC_BACH_POLICE, "WARD_POLICE_DUTY", cursor);
    }

    private Screen screen(UUID unit, String role, @org.jspecify.annotations.Nullable String cursor) {
        return Screen.open(port, token(unit, role), "", cursor);
    }

    private Api api(UUID unit, String role) {
        return new Api(port, token(unit, role));
    }

    private static String token(UUID unit, String role) {
        return TestTokens.of("duty-" + unit, unit, role);
    }

    private void awaitRecorded(List<UUID> incidents) {
        Api ward = api(TRUC_BACH_POLICE, "WARD_POLICE_DUTY");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> incidents.stream()
                        .allMatch(incident -> ward.get("/api/alerts?incident=" + incident)
                                        .body()
                                        .path("items")
                                        .size()
                                == 1));
    }

    private static UUID report(List<UUID> audience) {
        UUID incident = UUID.randomUUID();
        kafka.send(EventRecords.of(reported(incident, audience), 1));
        return incident;
    }

    private static IncidentReported reported(UUID id, List<UUID> audience) {
        IncidentReported sample = EventRecords.sample(IncidentReported.class);
        IncidentSummary s = sample.incident();
        IncidentSummary incident = new IncidentSummary(
                id,
                s.state(),
                s.category(),
                s.severity(),
                s.complicated(),
                s.modifiers(),
                s.place(),
                s.wardId(),
                s.residentialGroupId(),
                audience.getFirst(),
                audience.getFirst(),
                s.occurredAt(),
                s.detectedAt(),
                s.reportedAt(),
                s.receivedAt());
        var targets = audience.stream()
                .map(unit -> new vn.tuantra.contract.incident.AlertTarget(
                        unit, audience.indexOf(unit), vn.tuantra.contract.incident.AlertTrigger.SEVERITY))
                .toList();
        return new IncidentReported(incident, audience, targets, sample.reporter());
    }

    private static IncidentAcknowledged acknowledged(IncidentReported reported) {
        IncidentAcknowledged sample = EventRecords.sample(IncidentAcknowledged.class);
        return new IncidentAcknowledged(reported.incident(), reported.audience(), sample.acknowledgedAt(), sample.by());
    }

    private static List<UUID> incidentsOn(Screen screen) {
        return screen.facts().stream().map(AlertStreamIT::incidentOf).toList();
    }

    private static UUID incidentOf(Screen.Event event) {
        return UUID.fromString(vn.tuantra.contract.EventJson.mapper()
                .readTree(event.data())
                .path("subject")
                .asString());
    }
}
