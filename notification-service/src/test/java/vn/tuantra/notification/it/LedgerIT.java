package vn.tuantra.notification.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.GROUP_5;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.notification.fixture.AnIncident;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.token.TestTokens;

class LedgerIT extends Running {

    private final UUID eventId = UUID.randomUUID();

    @Test
    void anAlertThatNoScreenHasBecomesAFactAndIsSaidToTheReporter() {
        AnIncident incident = AnIncident.of(Severity.S3, DIEN_BIEN_POLICE);
        report(incident);

        assertThat(facts(incident, "alert.undelivered").getFirst()).contains("NO_SCREEN");
        String line =
                ledger(team(AnIncident.TEAM), incident).get(0).path("line").asString();
        assertThat(line).startsWith("Chưa có màn hình nào của Công an Điện Biên nhận được");
    }

    @Test
    void aScreenThatHasItIsSaidToTheReporterWithItsTime() {
        AnIncident incident = AnIncident.of(Severity.S1, TRUC_BACH_POLICE);
        try (Screen screen = Screen.open(port, token(TRUC_BACH_POLICE, "WARD_POLICE_DUTY"), "", null)) {
            screen.awaitType("hello");
            report(incident);
            screen.await(1);
            assertThat(facts(incident, "alert.delivered")).hasSize(1);
        }
        JsonNode line = ledger(team(AnIncident.TEAM), incident).get(0);
        assertThat(line.path("line").asString()).matches("Đã đến Trực ban Công an Trúc Bạch lúc \\d\\d:\\d\\d:\\d\\d");
        assertThat(line.has("deliveries")).isFalse();
    }

    @Test
    void anAlertIsStoredWhateverElseCannotTakeTheFact() {
        AnIncident incident = AnIncident.of(Severity.S2, TRUC_BACH_POLICE);
        FailingListener.refuse(eventId);
        report(incident);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(ledger(duty(TRUC_BACH_POLICE), incident)).hasSize(1));
        kafka.await(
                "incident.events.notification-service.dlq",
                1,
                record -> KafkaProbe.header(record, "ce_id").equals(eventId.toString()));
        assertThat(ledger(duty(TRUC_BACH_POLICE), incident)).hasSize(1);
    }

    @Test
    void seeingItTwiceIsOneSighting() {
        AnIncident incident = AnIncident.of(Severity.S2, TRUC_BACH_POLICE);
        report(incident);
        Api duty = duty(TRUC_BACH_POLICE);
        String path = "/api/alerts/" + AnIncident.alertId(eventId, TRUC_BACH_POLICE) + "/seen";
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> duty.post(path, "").status() == 204);

        assertThat(duty.post(path, "").status()).isEqualTo(204);

        assertThat(facts(incident, "alert.seen")).hasSize(1);
        JsonNode line = ledger(duty, incident).get(0);
        assertThat(line.path("seenBy").asInt()).isEqualTo(1);
        assertThat(line.path("line").asString()).startsWith("Trực ban Công an Trúc Bạch đã xem lúc");
    }

    /** It is evidence of who has seen it: a unit above is none of them. */
    @Test
    void nobodySaysForAnotherUnitThatItHasSeenIt() {
        AnIncident incident = AnIncident.of(Severity.S2, TRUC_BACH_POLICE);
        report(incident);
        String path = "/api/alerts/" + AnIncident.alertId(eventId, TRUC_BACH_POLICE) + "/seen";
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> duty(BA_DINH_POLICE).post(path, "").status() != 404);

        assertThat(duty(BA_DINH_POLICE).post(path, "").code()).isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(ledger(duty(TRUC_BACH_POLICE), incident)
                        .get(0)
                        .path("seenBy")
                        .asInt())
                .isZero();
    }

    @Test
    void anAcknowledgementSettlesTheAlertsOfAllUnits() {
        AnIncident incident = AnIncident.of(Severity.S1, TRUC_BACH_POLICE, BA_DINH_POLICE);
        report(incident);
        kafka.send(EventRecords.of(incident.acknowledged(), 2));

        List<String> told = alertFacts("alert.acknowledged", 2, incident.id().toString());
        assertThat(told)
                .anyMatch(fact -> fact.contains(
                        AnIncident.alertId(eventId, TRUC_BACH_POLICE).toString()));
        assertThat(told)
                .anyMatch(fact -> fact.contains(
                        AnIncident.alertId(eventId, BA_DINH_POLICE).toString()));
        assertThat(ledger(duty(BA_DINH_POLICE), incident))
                .allMatch(
                        line -> line.path("settlement").path("kind").asString().equals("TAKEN"));
    }

    @Test
    void aFalseAlarmAndAMergerWithdrawAlerts() {
        AnIncident incident = AnIncident.of(Severity.S2, TRUC_BACH_POLICE);
        report(incident);
        kafka.send(EventRecords.of(incident.falseAlarm(), 2));
        kafka.send(EventRecords.of(incident.falseAlarm(), 2));
        assertThat(facts(incident, "alert.withdrawn"))
                .singleElement()
                .asString()
                .contains("FALSE_ALARM");

        UUID into = UUID.randomUUID();
        AnIncident twin = AnIncident.of(Severity.S2, TRUC_BACH_POLICE);
        kafka.send(EventRecords.of(twin.reported(), 1));
        kafka.send(EventRecords.of(twin.mergedInto(into), 2));
        assertThat(facts(twin, "alert.withdrawn")).singleElement().asString().contains(into.toString());
    }

    @Test
    void aUnitThatIsAlertedAfterTheAcknowledgementStillHasAnOpenAlert() {
        AnIncident incident = AnIncident.of(Severity.S1, TRUC_BACH_POLICE);
        report(incident);
        kafka.send(EventRecords.of(incident.acknowledged(), 2));
        kafka.send(EventRecords.of(incident.escalatedTo(BA_DINH_POLICE, IncidentState.ACKNOWLEDGED), 3));

        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode lines = ledger(duty(BA_DINH_POLICE), incident);
            assertThat(lines).hasSize(2);
            assertThat(lines.get(1).path("unitId").asString()).isEqualTo(BA_DINH_POLICE.toString());
            assertThat(lines.get(1).has("settlement")).isFalse();
        });
    }

    @Test
    void whatIsPublishedConformsToItsSchema() {
        AnIncident incident = AnIncident.of(Severity.S2, DIEN_BIEN_POLICE);
        report(incident);
        facts(incident, "alert.undelivered");
        kafka.send(EventRecords.of(incident.falseAlarm(), 2));
        facts(incident, "alert.withdrawn");

        assertThat(kafka.records(
                        "alert.events",
                        record -> body(record).contains(incident.id().toString())))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(EventSchemas.violations(
                                EventCatalogue.byName(KafkaProbe.header(record, "ce_type"))
                                        .orElseThrow(),
                                record.value()))
                        .isEmpty());
    }

    @Test
    void aLedgerIsSeenByTheReportingTeamAndTheDesksOfTheAreaOnly() {
        AnIncident incident = AnIncident.of(Severity.S2, TRUC_BACH_POLICE);
        report(incident);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(ledger(duty(TRUC_BACH_POLICE), incident)).hasSize(1));
        String path = "/api/alerts/incidents/" + incident.id() + "/ledger";

        assertThat(duty(BA_DINH_POLICE).get(path).status()).isEqualTo(200);
        assertThat(new Api(port, token(TRUC_BACH_POLICE, "AUDITOR")).get(path).status())
                .isEqualTo(200);
        assertThat(duty(DIEN_BIEN_POLICE).get(path).code()).isEqualTo("NOT_FOUND");
        assertThat(team(UUID.randomUUID()).get(path).code()).isEqualTo("NOT_FOUND");
        assertThat(duty(TRUC_BACH_POLICE)
                        .get("/api/alerts/incidents/" + UUID.randomUUID() + "/ledger")
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(duty(DIEN_BIEN_POLICE)
                        .post("/api/alerts/" + AnIncident.alertId(eventId, TRUC_BACH_POLICE) + "/seen", "")
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WARD_PC_CHAIR", "WARD_PC_STAFF", "SYS_ADMIN", "INTEGRATION", "MOVEMENT_TEAM"})
    void othersReadNoLedgerAndSeeNoAlert(String role) {
        Api api = new Api(port, token(TRUC_BACH_POLICE, role));

        assertThat(api.get("/api/alerts/incidents/" + UUID.randomUUID() + "/ledger")
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(api.post("/api/alerts/" + UUID.randomUUID() + "/seen", "").code())
                .isEqualTo("ROLE_NOT_ALLOWED");
    }

    private void report(AnIncident incident) {
        kafka.send(EventRecords.of(eventId, incident.reported(), 1));
    }

    private static JsonNode ledger(Api api, AnIncident incident) {
        return api.get("/api/alerts/incidents/" + incident.id() + "/ledger").body();
    }

    private static List<String> facts(AnIncident incident, String type) {
        return alertFacts(type, 1, incident.id().toString());
    }

    private Api duty(UUID unit) {
        String role = unit.equals(BA_DINH_POLICE) ? "DISTRICT_POLICE_DUTY" : "WARD_POLICE_DUTY";
        return new Api(port, token(unit, role));
    }

    private Api team(UUID teamId) {
        return new Api(port, TestTokens.ofTeam("leader-1", GROUP_5, teamId, "TEAM_LEADER"));
    }
}
