package vn.tuantra.reporting.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.reporting.fixture.Offices;
import vn.tuantra.reporting.fixture.RunningReportingService;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.obligation.domain.Obligation.Kind;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;

class ReminderIT extends RunningReportingService {

    private static final String DUE = "vn.tuantra.report.obligation-due-soon.v1";
    private static final String REPORTS = "/api/reports/submissions";
    private static final Instant SEVEN_DAYS_BEFORE = Instant.parse("2027-03-03T01:00:00Z");
    private static final Instant THREE_DAYS_BEFORE = Instant.parse("2027-03-07T01:00:00Z");

    private static final String URGINGS = "/api/reports/urgings";

    private final UnitDirectory directory;
    private final SendReminders reminders;

    ReminderIT(UnitDirectory directory, SendReminders reminders) {
        super(directory);
        this.directory = directory;
        this.reminders = reminders;
    }

    @BeforeEach
    void offices() {
        Offices.publishAndAwait(id -> directory.tree().find(id).isPresent());
    }

    @Test
    void reachWhoeverHasNotSentAndAreToldOnceWhateverRunsAgain() {
        send(District.DIEN_BIEN);
        reminders.round(SEVEN_DAYS_BEFORE);
        reminders.round(SEVEN_DAYS_BEFORE.plusSeconds(60));
        reminders.round(THREE_DAYS_BEFORE);

        assertThat(told(Kind.OFFICE, Offices.JUSTICE, 2)).containsExactly(DUE, DUE);
        assertThat(told(Kind.CONSOLIDATION, Offices.MOVEMENT_TEAM, 0)).isEmpty();
        assertThat(told(Kind.WARD, District.TRUC_BACH, 2)).containsExactly(DUE, DUE);
        assertThat(told(Kind.WARD, District.DIEN_BIEN, 2))
                .containsExactly("vn.tuantra.report.submission-signed.v1", "vn.tuantra.report.submission-sent.v1");
    }

    @Test
    void isUrgedByWhoeverGathersOnceADay() {
        String body = "{\"unitId\":\"%s\",\"period\":\"2025-H1\"}".formatted(Offices.JUSTICE);
        var team = as("MOVEMENT_TEAM", Offices.MOVEMENT_TEAM);
        assertThat(team.post(URGINGS, body).status()).isEqualTo(204);
        assertThat(team.post(URGINGS, body).code()).isEqualTo("REMINDED_TODAY");
        String obligation =
                Obligation.idOf(Kind.OFFICE, Offices.JUSTICE, "2025-H1").toString();
        try (KafkaProbe kafka = new KafkaProbe()) {
            assertThat(kafka.await("report.events", 1, record -> record.key().equals(obligation)))
                    .extracting(ReminderIT::type)
                    .containsExactly("vn.tuantra.report.obligation-overdue.v1");
        }
        assertThat(team.post(URGINGS, body.replace("2025-H1", "2022-Q1")).code())
                .isEqualTo("NOTHING_OWED");
        assertThat(team.post(URGINGS, "{}").status()).isEqualTo(422);
        assertThat(as("MOVEMENT_TEAM", District.TRUC_BACH_POLICE)
                        .post(URGINGS, body)
                        .code())
                .isEqualTo("DUTY_NOT_HELD");
        assertThat(as("WARD_PC_CHAIR", District.TRUC_BACH).post(URGINGS, body).code())
                .isEqualTo("ROLE_NOT_ALLOWED");
    }

    private static List<String> told(Kind kind, UUID unit, int atLeast) {
        String obligation = Obligation.idOf(kind, unit, "2027-Q1").toString();
        try (KafkaProbe kafka = new KafkaProbe()) {
            return kafka.await("report.events", atLeast, record -> record.key().equals(obligation)).stream()
                    .map(ReminderIT::type)
                    .toList();
        }
    }

    private static String type(ConsumerRecord<String, byte[]> record) {
        return String.valueOf(KafkaProbe.header(record, "ce_type"));
    }

    private void send(UUID ward) {
        String draft = """
                {"unitId":"%s","period":"2027-Q1","texts":{"SITUATION":"a","RESULTS":"b","OUTLOOK":"c",\
                "PROPOSALS":"d"}}""".formatted(ward);
        String id = as("WARD_PC_CHAIR", ward)
                .send("PUT", REPORTS, BodyPublishers.ofString(draft), Map.of())
                .body()
                .path("id")
                .asString();
        for (String step : List.of("review", "signature", "dispatch")) {
            assertThat(as("WARD_PC_CHAIR", ward)
                            .post(REPORTS + "/" + id + "/" + step, "{}")
                            .status())
                    .isEqualTo(200);
        }
    }
}
