package vn.tuantra.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.EventType;
import vn.tuantra.local.EdgeClient.Answer;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.demo.DemoDistrict;

/** What the system says to input that it must not take, through the same door as everybody. */
@ExtendWith(RunningSystem.class)
class BadInputStoryIT {

    private static final String DLQ = "incident.reports.incident-service.dlq";
    private static final EventType REPORT =
            EventCatalogue.byName("vn.tuantra.incident.report.v1").orElseThrow();

    private final LocalStack stack = RunningSystem.stack();

    @Test
    void malformedJsonIsRefused() throws Exception {
        HttpResponse<String> answer = send("{\"id\":", stack.tokens().of(Leader.NAME));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("MALFORMED_JSON");
    }

    @Test
    void anUnknownUnitIsRefused() {
        Map<String, Object> body = Leader.report(UUID.randomUUID(), "CRM-03");
        body.put("unitId", UUID.randomUUID());

        Answer answer = Leader.of(stack).report(body);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("OUTSIDE_YOUR_UNIT");
    }

    @Test
    void aWrongRoleIsRefused() {
        Answer answer =
                stack.client().post("chutich.trucbach", "/api/incidents", Leader.report(UUID.randomUUID(), "CRM-03"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("ROLE_NOT_ALLOWED");
    }

    @Test
    void aWrongSubtreeIsRefused() {
        UUID id = Leader.of(stack).reportUntilAccepted("CRM-05", Duration.ofSeconds(30));

        Answer report =
                stack.client().post("totruong.dienbien", "/api/incidents", Leader.report(UUID.randomUUID(), "CRM-03"));
        Answer acknowledge =
                stack.client().post("trucban.dienbien", "/api/incidents/" + id + "/acknowledgement", Map.of());
        Answer screen = stack.client().get("trucban.dienbien", "/api/alerts?unit=" + DemoDistrict.TRUC_BACH_POLICE);

        assertThat(report.code()).isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(acknowledge.status()).isEqualTo(404);
        assertThat(screen.code()).isEqualTo("OUTSIDE_YOUR_UNIT");
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        String expired = stack.tokens().of(Leader.NAME, Duration.ofMinutes(-5));

        HttpResponse<String> answer = send(json(Leader.report(UUID.randomUUID(), "CRM-03")), expired);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("TOKEN_INVALID");
    }

    @Test
    void anOversizedBodyIsRefused() throws Exception {
        Map<String, Object> body = Leader.report(UUID.randomUUID(), "CRM-03");
        body.put("description", "x".repeat(100_000));

        HttpResponse<String> answer = send(json(body), stack.tokens().of(Leader.NAME));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("BODY_TOO_LARGE");
    }

    @Test
    void anUndecodableRecordIsSetAsideWithItsReason() {
        String key = UUID.randomUUID().toString();
        produce(key, "{not json".getBytes(UTF_8), true);

        assertThat(header(deadLetter(key), "dlq-code")).isEqualTo("UNREADABLE_EVENT");
    }

    @Test
    void aRecordWithoutHeadersIsSetAsideWithItsReason() {
        String key = UUID.randomUUID().toString();
        produce(key, "{}".getBytes(UTF_8), false);

        assertThat(header(deadLetter(key), "dlq-reason")).contains("ce_type");
    }

    @Test
    void aRecordThatBreaksTheSchemaIsSetAsideNamingTheField() {
        ObjectNode report = sample();
        report.remove("place");
        String key = report.path("incidentId").asString();
        produce(key, report.toString().getBytes(UTF_8), true);

        ConsumerRecord<String, byte[]> dead = deadLetter(key);

        assertThat(header(dead, "dlq-code")).isEqualTo("SCHEMA_VIOLATION");
        assertThat(header(dead, "dlq-reason")).contains("place");
    }

    @Test
    void aRecordThatBreaksARuleIsSetAsideWithTheCode() {
        ObjectNode report = sample();
        report.put("unitId", UUID.randomUUID().toString());
        String key = report.path("incidentId").asString();
        produce(key, report.toString().getBytes(UTF_8), true);

        assertThat(header(deadLetter(key), "dlq-code")).isEqualTo("UNKNOWN_UNIT");
    }

    @Test
    void aGoodReportByEventBecomesAnIncidentAfterAllThat() {
        ObjectNode report = sample();
        report.put("unitId", DemoDistrict.TRUC_BACH.toString());
        String id = report.path("incidentId").asString();
        produce(id, report.toString().getBytes(UTF_8), true);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> stack.client()
                        .get("trucban.trucbach", "/api/incidents/" + id)
                        .isSuccess());
    }

    private static ObjectNode sample() {
        ObjectNode report = (ObjectNode) EventJson.mapper().readTree(EventSchemas.sampleText(REPORT));
        report.put("incidentId", UUID.randomUUID().toString());
        return report;
    }

    private static String json(Map<String, Object> body) {
        return EventJson.mapper().writeValueAsString(body);
    }

    private HttpResponse<String> send(String body, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stack.edge().resolve("/api/incidents"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private void produce(String key, byte[] body, boolean withHeaders) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>("incident.reports", key, body);
        if (withHeaders) {
            Map<String, String> headers = new HashMap<>(Map.of(
                    "ce_specversion",
                    "1.0",
                    "ce_id",
                    UUID.randomUUID().toString(),
                    "ce_type",
                    REPORT.name(),
                    "ce_source",
                    "/camera-truc-bach",
                    "ce_subject",
                    key,
                    "ce_time",
                    "2022-04-15T15:01:10Z"));
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        }
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ConsumerRecord<String, byte[]> deadLetter(String key) {
        return Awaitility.await("dead letter")
                .atMost(Duration.ofSeconds(30))
                .until(() -> deadLetters(key), found -> !found.isEmpty())
                .getFirst();
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters(String key) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(DLQ).stream()
                    .map(info -> new TopicPartition(DLQ, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
