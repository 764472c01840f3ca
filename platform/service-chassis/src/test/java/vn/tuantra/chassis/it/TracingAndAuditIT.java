package vn.tuantra.chassis.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.TRUC_BACH;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.token.TestTokens;

@ChassisIT
class TracingAndAuditIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @LocalServerPort
    private int port;

    @Autowired
    private UnitDirectory directory;

    @BeforeEach
    void aDistrict() {
        District.publishAndAwait(id -> directory.tree().find(id).isPresent());
    }

    @Test
    void theTraceOfTheRequestGoesOnInTheEvent() {
        UUID id = UUID.randomUUID();

        leader().post("/api/rounds", round(id), Map.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));

        assertThat(KafkaProbe.header(factOf(id), "traceparent")).startsWith("00-" + TRACE + "-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00-" + TRACE + "-00f067aa0ba902b7-00", ""})
    void anEventHasATraceAlsoWhenNobodySamplesIt(String parent) {
        UUID id = UUID.randomUUID();

        leader().post("/api/rounds", round(id), parent.isEmpty() ? Map.of() : Map.of("traceparent", parent));

        assertThat(KafkaProbe.header(factOf(id), "traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]")
                .doesNotContain("0".repeat(32))
                .startsWith(parent.isEmpty() ? "00-" : "00-" + TRACE);
    }

    @Test
    void whoDidWhatIsRecordedInTheSameWrite() {
        UUID id = UUID.randomUUID();

        leader().post("/api/rounds", round(id));

        try (KafkaProbe kafka = new KafkaProbe()) {
            ConsumerRecord<String, byte[]> audit = kafka.await(
                            "audit.events", 1, record -> new String(record.value(), UTF_8).contains(id.toString()))
                    .getFirst();
            assertThat(audit.key()).isEqualTo("leader-1");
            assertThat(EventSchemas.violations(
                            EventCatalogue.byName(KafkaProbe.header(audit, "ce_type"))
                                    .orElseThrow(),
                            audit.value()))
                    .isEmpty();
            JsonNode entry = EventJson.mapper().readTree(audit.value());
            assertThat(entry.path("action").asString()).isEqualTo("start-round");
            assertThat(entry.path("unitId").asString()).isEqualTo(TRUC_BACH.toString());
        }
    }

    @Test
    void manyWritersAtOnceLoseNoChangeAndKeepTheOrder() {
        UUID id = UUID.randomUUID();
        leader().post("/api/rounds", round(id));

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                int number = i;
                executor.execute(() -> leader().post("/api/rounds/" + id + "/stops", "{\"number\":" + number + "}"));
            }
        }

        assertThat(leader().get("/api/rounds/" + id)
                        .body()
                        .path("state")
                        .path("stops")
                        .asInt())
                .isEqualTo(40);
        try (KafkaProbe kafka = new KafkaProbe()) {
            // Parallel writers send each other's pending events too: what counts is the first occurrence.
            List<Long> sequences = Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> firstOccurrences(kafka, id), seen -> seen.size() == 41);
            assertThat(sequences).isSorted();
        }
    }

    private static List<Long> firstOccurrences(KafkaProbe kafka, UUID id) {
        return kafka.records("patrol.events", record -> id.toString().equals(record.key())).stream()
                .map(record -> Long.parseLong(KafkaProbe.header(record, "ce_sequence")))
                .distinct()
                .toList();
    }

    private ConsumerRecord<String, byte[]> factOf(UUID id) {
        try (KafkaProbe kafka = new KafkaProbe()) {
            return kafka.await("patrol.events", 1, record -> id.toString().equals(record.key()))
                    .getFirst();
        }
    }

    private Api leader() {
        return new Api(port, TestTokens.of("leader-1", TRUC_BACH, "TEAM_LEADER"));
    }

    private static String round(UUID id) {
        return "{\"id\":\"%s\",\"wardId\":\"%s\",\"stops\":0}".formatted(id, TRUC_BACH);
    }
}
