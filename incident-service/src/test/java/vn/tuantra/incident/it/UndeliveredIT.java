package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.alert.AlertUndelivered;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;

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
