package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.alert.AlertRaised;
import vn.tuantra.contract.alert.AlertUndelivered;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.infra.TestInfrastructure;

@IncidentIT
class UndeliveredIT {

    @LocalServerPort
    private int port;

    @Autowired
    private UnitDirectory directory;

    @BeforeEach
    void aDistrict() {
        District.publishAndAwait(id -> directory.tree().find(id).isPresent());
    }

    @Test
    void anIncidentThatNoScreenHasGoesUpAtOnceAndTheSameNewsAgainChangesNothing() {
        Duty duty = new Duty(port);
        // S3: its timer would wait for half an hour.
        UUID incident = duty.reported("ORD-05", "");
        try (KafkaProbe kafka = new KafkaProbe()) {
            kafka.send(EventRecords.of(undelivered(incident), 2));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(audience(duty, incident))
                            .containsExactly(TRUC_BACH_POLICE.toString(), BA_DINH_POLICE.toString()));

            kafka.send(EventRecords.of(undelivered(incident), 2));
            kafka.send(EventRecords.of(undelivered(UUID.randomUUID()), 2));

            assertThat(kafka.await("alert.events.incident-service.dlq", 1, record -> true))
                    .allSatisfy(record ->
                            assertThat(KafkaProbe.header(record, "dlq-code")).isEqualTo("UNKNOWN_INCIDENT"));
            assertThat(audience(duty, incident)).hasSize(2);
        }
    }

    /** What nobody here wants is not read, and does not look like a backlog for ever. */
    @Test
    void whatIsPassedOverCountsAsRead() throws Exception {
        try (KafkaProbe kafka = new KafkaProbe();
                Admin admin = Admin.create(Map.of("bootstrap.servers", TestInfrastructure.bootstrapServers()))) {
            for (int i = 0; i < 50; i++) {
                kafka.send(EventRecords.of(EventRecords.sample(AlertRaised.class), i + 1));
            }
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> lag(admin) == 0);
        }
    }

    private static long lag(Admin admin) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets("incident-service")
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> partitions = committed.keySet().stream()
                .filter(partition -> partition.topic().equals("alert.events"))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        if (partitions.isEmpty()) {
            return Long.MAX_VALUE;
        }
        var ends = admin.listOffsets(partitions).all().get();
        return ends.values().stream()
                        .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
                        .sum()
                - committed.entrySet().stream()
                        .filter(entry -> ends.containsKey(entry.getKey()))
                        .mapToLong(entry -> entry.getValue().offset())
                        .sum();
    }

    private static java.util.List<String> audience(Duty duty, UUID incident) {
        return duty.ward()
                .get("/api/incidents/" + incident)
                .body()
                .path("escalations")
                .valueStream()
                .map((JsonNode escalation) ->
                        escalation.path("target").path("unitId").asString())
                .toList();
    }

    private static AlertUndelivered undelivered(UUID incident) {
        AlertUndelivered sample = EventRecords.sample(AlertUndelivered.class);
        return new AlertUndelivered(
                UUID.randomUUID(),
                TRUC_BACH_POLICE,
                incident,
                sample.incident(),
                sample.reason(),
                sample.undeliveredAt());
    }
}
