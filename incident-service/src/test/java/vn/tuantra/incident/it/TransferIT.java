package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.eventsOf;
import static vn.tuantra.incident.it.Duty.expect;
import static vn.tuantra.testkit.district.District.BA_DINH;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.OrgUnitChanged;
import vn.tuantra.contract.unit.SuccessionKind;
import vn.tuantra.contract.unit.UnitSuccession;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;

/** The police of a ward that ends with open cases (REQ-ORG-4, REQ-ORG-5). */
@IncidentIT
class TransferIT {

    private final LocalDate today = VietnamDay.of(Instant.now());

    private final UUID ward = UUID.randomUUID();
    private final UUID police = UUID.randomUUID();
    private final UUID newWard = UUID.randomUUID();
    private final UUID newPolice = UUID.randomUUID();
    private final UUID otherPolice = UUID.randomUUID();

    @LocalServerPort
    int port;

    @Autowired
    UnitDirectory directory;

    @Test
    void openCasesGoToTheUnitsThatFollow() {
        Duty people = new Duty(port);
        District.publishAndAwait(id -> directory.tree().find(id).isPresent());
        publish(ward(ward, police, null), police(police, ward, null, List.of()));
        UUID waiting = reported(people);
        UUID resolved = reported(people);
        Api oldDesk = people.as("old-command", police, "WARD_POLICE_COMMAND");
        expect(200, oldDesk.post("/api/incidents/" + resolved + "/acknowledgement", "{}"));
        expect(200, oldDesk.post("/api/incidents/" + resolved + "/forces", "{\"headcount\":2}"));
        expect(
                200,
                oldDesk.post(
                        "/api/incidents/" + resolved + "/resolution", "{\"outcome\":\"REMINDED\",\"result\":\"x\"}"));

        publish(
                ward(newWard, newPolice, null),
                police(newPolice, newWard, null, List.of()),
                police(otherPolice, null, null, List.of()),
                ward(ward, police, today),
                police(
                        police,
                        ward,
                        today,
                        List.of(
                                new UnitSuccession(otherPolice, SuccessionKind.PART, today, "Nghị quyết 1656"),
                                new UnitSuccession(newPolice, SuccessionKind.REMAINDER, today, "Nghị quyết 1656"))));

        Api newDesk = people.as("new-command", newPolice, "WARD_POLICE_COMMAND");
        Awaitility.await().atMost(Duration.ofSeconds(45)).untilAsserted(() -> {
            assertThat(newDesk.get("/api/incidents/" + waiting).status()).isEqualTo(200);
            assertThat(newDesk.get("/api/incidents/" + resolved).status()).isEqualTo(200);
            // Seen at once, and in hand as soon as the transfer has run.
            for (UUID id : List.of(waiting, resolved)) {
                assertThat(newDesk.get("/api/incidents/" + id)
                                .body()
                                .path("handlingUnitId")
                                .asString())
                        .isEqualTo(newPolice.toString());
            }
        });
        JsonNode moved = newDesk.get("/api/incidents/" + waiting).body();
        assertThat(moved.path("handlingUnitId").asString()).isEqualTo(newPolice.toString());
        assertThat(moved.path("wardPoliceId").asString()).isEqualTo(police.toString());
        assertThat(people.as("old-command", police, "WARD_POLICE_COMMAND")
                        .get("/api/incidents/" + waiting)
                        .status())
                .isEqualTo(404);
        assertThat(people.as("other-duty", otherPolice, "WARD_POLICE_DUTY")
                        .get("/api/incidents/" + waiting)
                        .status())
                .isEqualTo(200);
        assertThat(eventsOf(waiting, 2))
                .anyMatch(record -> "vn.tuantra.incident.transferred.v1".equals(KafkaProbe.header(record, "ce_type")));

        expect(200, newDesk.post("/api/incidents/" + waiting + "/acknowledgement", "{}"));
        expect(200, newDesk.post("/api/incidents/" + resolved + "/closure", "{}"));
    }

    private UUID reported(Duty people) {
        UUID id = UUID.randomUUID();
        String report = """
                {"id":"%s","category":"ORD-05","unitId":"%s","place":{"address":"ngõ 12"}}""".formatted(id, ward);
        expect(201, people.as("old-leader", ward, "TEAM_LEADER").post("/api/incidents", report));
        return id;
    }

    private void publish(OrgUnitChanged... units) {
        try (KafkaProbe kafka = new KafkaProbe()) {
            for (OrgUnitChanged unit : units) {
                kafka.send(EventRecords.of(unit, 1));
            }
        }
        OrgUnitChanged last = units[units.length - 1];
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> directory.tree().find(last.unitId()).isPresent());
    }

    private OrgUnitChanged ward(UUID id, UUID police, @Nullable LocalDate end) {
        return unit(id, Line.GOV, BA_DINH, police, end, List.of());
    }

    private OrgUnitChanged police(
            UUID id, @Nullable UUID ward, @Nullable LocalDate end, List<UnitSuccession> successors) {
        return unit(id, Line.POLICE, BA_DINH_POLICE, ward, end, successors);
    }

    private OrgUnitChanged unit(
            UUID id,
            Line line,
            UUID parent,
            @Nullable UUID counterpart,
            @Nullable LocalDate end,
            List<UnitSuccession> successors) {
        return new OrgUnitChanged(
                id,
                line,
                Level.WARD,
                id.toString().substring(0, 5),
                "Phường thử",
                parent,
                counterpart,
                today.minusYears(1),
                end,
                List.of(),
                null,
                null,
                successors);
    }
}
