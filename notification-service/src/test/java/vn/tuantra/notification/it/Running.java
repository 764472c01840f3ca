package vn.tuantra.notification.it;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.token.TestTokens;

/** What the tests of the running service share: a district, a broker to write to, and tokens. */
@NotificationIT
abstract class Running {

    static KafkaProbe kafka;

    @LocalServerPort
    int port;

    @Autowired
    private UnitDirectory directory;

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
    }

    /** The team as team-service would tell of it; the answer that takes it shows that it is known. */
    void known(UUID team, UUID ward, UUID group) {
        publish(new TeamRosterChanged(team, ward, group, "Tổ số 1", TeamStatus.ACTIVE, false, List.of()), 1);
        String body = """
                {"unitId":"%s","teamId":"%s","name":"x","reminders":false,
                 "addresses":[{"channel":"SMS","address":"x"}]}""".formatted(ward, team);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> !api(District.HANOI_POLICE, "CITY_POLICE_DUTY")
                        .send("PUT", "/api/duty/contacts/" + UUID.randomUUID(), BodyPublishers.ofString(body), Map.of())
                        .code()
                        .equals("UNKNOWN_TEAM"));
    }

    Api api(UUID unit, String role) {
        return new Api(port, token(unit, role));
    }

    static String token(UUID unit, String role) {
        return TestTokens.of(role.toLowerCase(java.util.Locale.ROOT) + "-" + unit, unit, role);
    }

    /** Publishes a fact and returns its event's id. */
    static UUID publish(DomainEvent fact, long sequence) {
        UUID eventId = UUID.randomUUID();
        kafka.send(EventRecords.of(eventId, fact, sequence));
        return eventId;
    }

    /** Bodies on {@code alert.events} of one type that hold a text, once there are so many. */
    static List<String> alertFacts(String type, int count, String text) {
        Predicate<ConsumerRecord<String, byte[]>> wanted =
                record -> KafkaProbe.header(record, "ce_type").equals("vn.tuantra." + type + ".v1")
                        && body(record).contains(text);
        return kafka.await("alert.events", count, wanted).stream()
                .map(Running::body)
                .toList();
    }

    static String body(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }
}
