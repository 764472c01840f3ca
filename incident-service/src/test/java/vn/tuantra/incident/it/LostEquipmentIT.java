package vn.tuantra.incident.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.eventsOf;
import static vn.tuantra.testkit.district.District.TRUC_BACH;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.equipment.EquipmentKind;
import vn.tuantra.contract.equipment.EquipmentLost;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;

/** The loss of a support tool or weapon is a case for the ward's police (domain.md, 6.1). */
@IncidentIT
class LostEquipmentIT {

    private static final String DLQ = "team.events.incident-service.dlq";

    private final UUID event = UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private UnitDirectory directory;

    @BeforeEach
    void aDistrict() {
        District.publishAndAwait(id -> directory.tree().find(id).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"SUPPORT_TOOL, S3, false", "WEAPON, S2, true"})
    void aLossOpensOneCaseAndTheSameNewsAgainNone(EquipmentKind kind, String severity, boolean complicated) {
        publish(event, lost(kind, TRUC_BACH));
        publish(event, lost(kind, TRUC_BACH));

        JsonNode incident = awaitIncident();
        assertThat(incident.path("severity").asString()).isEqualTo(severity);
        assertThat(incident.path("complicated").asBoolean()).isEqualTo(complicated);
        assertThat(incident.path("handlingUnitId").asString()).isEqualTo(TRUC_BACH_POLICE.toString());
        assertThat(incident.path("reporterRole").asString()).isEqualTo("LEADER");
        // What was sent after the repetition is handled after it.
        refused();
        assertThat(eventsOf(incidentId(), 1))
                .filteredOn(fact -> "vn.tuantra.incident.reported.v1".equals(KafkaProbe.header(fact, "ce_type")))
                .hasSize(1);
    }

    @Test
    void aLostTorchAlertsNobody() {
        publish(event, lost(EquipmentKind.MEANS, TRUC_BACH));
        refused();

        assertThat(new Duty(port).ward().get("/api/incidents/" + incidentId()).status())
                .isEqualTo(404);
    }

    @Test
    void aLossInAWardThatNobodyKnowsIsSetAside() {
        assertThat(KafkaProbe.header(refused(), "dlq-code")).isEqualTo("UNKNOWN_UNIT");
    }

    /** A loss that cannot be taken; all of an item's facts lie in one partition, so what was sent before it is done. */
    private ConsumerRecord<String, byte[]> refused() {
        UUID nowhere = UUID.randomUUID();
        publish(UUID.randomUUID(), lost(EquipmentKind.WEAPON, nowhere));
        try (KafkaProbe kafka = new KafkaProbe()) {
            return kafka.await(DLQ, 1, record -> new String(record.value(), UTF_8).contains(nowhere.toString()))
                    .getFirst();
        }
    }

    private JsonNode awaitIncident() {
        Duty people = new Duty(port);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> people.ward().get("/api/incidents/" + incidentId()).status() == 200);
        return people.ward().get("/api/incidents/" + incidentId()).body();
    }

    private UUID incidentId() {
        return UUID.nameUUIDFromBytes(("equipment-loss/" + event).getBytes(UTF_8));
    }

    private static void publish(UUID eventId, EquipmentLost lost) {
        try (KafkaProbe kafka = new KafkaProbe()) {
            kafka.send(EventRecords.of(eventId, lost, 1));
        }
    }

    private static EquipmentLost lost(EquipmentKind kind, UUID ward) {
        EquipmentLost sample = EventRecords.sample(EquipmentLost.class);
        return new EquipmentLost(
                sample.itemId(),
                ward,
                kind,
                sample.teamId(),
                sample.memberId(),
                new Actor("leader-1", "TEAM_LEADER", TRUC_BACH));
    }
}
