package vn.tuantra.incident.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.GROUP_5;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.incident.IncidentReport;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;

@IncidentIT
class ReportIntakeIT {

    private static final String DLQ = "incident.reports.incident-service.dlq";

    @Autowired
    private UnitDirectory directory;

    @BeforeEach
    void aDistrict() {
        District.publishAndAwait(id -> directory.tree().find(id).isPresent());
    }

    @Test
    void aReportOfAnIntegrationBecomesAnIncidentOnceHoweverOftenItIsSent() {
        try (KafkaProbe kafka = new KafkaProbe()) {
            IncidentReport report = report(UUID.randomUUID(), "CRM-03", GROUP_5);
            kafka.send(EventRecords.of(report, 1));
            kafka.send(EventRecords.of(report, 1));
            kafka.send(EventRecords.of(report, 1));
            IncidentReport later = report(UUID.randomUUID(), "CRM-03", GROUP_5);
            kafka.send(EventRecords.of(later, 1));

            kafka.await("incident.events", 1, record -> later.key().equals(record.key()));
            assertThat(kafka.await("incident.events", 1, record -> report.key().equals(record.key())))
                    .hasSize(1)
                    .allSatisfy(record ->
                            assertThat(new String(record.value(), UTF_8)).contains("INTEGRATION"));
        }
    }

    @Test
    void anUnknownUnitIsSetAsideWithTheReason() {
        IncidentReport report = report(UUID.randomUUID(), "CRM-03", UUID.randomUUID());

        ConsumerRecord<String, byte[]> dead = deadLetter(report);

        assertThat(KafkaProbe.header(dead, "dlq-code")).isEqualTo("UNKNOWN_UNIT");
        assertThat(KafkaProbe.header(dead, "dlq-reason")).contains("unitId");
    }

    @Test
    void anUnknownCategoryIsSetAsideWithTheReason() {
        ConsumerRecord<String, byte[]> dead = deadLetter(report(UUID.randomUUID(), "XYZ-99", GROUP_5));

        assertThat(KafkaProbe.header(dead, "dlq-code")).isEqualTo("UNKNOWN_CATEGORY");
    }

    @Test
    void anIdThatBelongsToAnotherIncidentIsSetAside() {
        UUID id = UUID.randomUUID();
        try (KafkaProbe kafka = new KafkaProbe()) {
            kafka.send(EventRecords.of(report(id, "CRM-03", GROUP_5), 1));
        }

        ConsumerRecord<String, byte[]> dead = deadLetter(report(id, "FIR-01", GROUP_5));

        assertThat(KafkaProbe.header(dead, "dlq-code")).isEqualTo("ID_ALREADY_USED");
    }

    @Test
    void aBodyThatBreaksTheSchemaIsSetAsideNamingTheField() {
        String key = UUID.randomUUID().toString();
        try (KafkaProbe kafka = new KafkaProbe()) {
            kafka.send(EventRecords.withBody(
                    EventCatalogue.byName("vn.tuantra.incident.report.v1").orElseThrow(),
                    key,
                    "{\"category\":42}".getBytes(UTF_8)));
            ConsumerRecord<String, byte[]> dead =
                    kafka.await(DLQ, 1, record -> key.equals(record.key())).getFirst();

            assertThat(KafkaProbe.header(dead, "dlq-code")).isEqualTo("SCHEMA_VIOLATION");
            assertThat(KafkaProbe.header(dead, "dlq-reason"))
                    .contains("/category")
                    .doesNotContain("42");
        }
    }

    @Test
    void anEventInOneObjectIsReadAndAFieldThatIsNullIsNone() {
        UUID id = UUID.randomUUID();
        String event = """
                {"specversion":"1.0","type":"vn.tuantra.incident.report.v1","source":"/camera","id":"%1$s",\
                "subject":"%1$s","data":{"incidentId":"%1$s","category":"CRM-03","unitId":"%2$s",\
                "place":{"latitude":21.0457,"longitude":105.8412,"accuracyMetres":null},"modifiers":null,\
                "occurredAt":null,"detectedAt":"2026-03-01T15:00:00Z","reportedAt":"2026-03-01T15:00:01Z",\
                "description":null,"sourceId":"camera-1"}}""".formatted(id, GROUP_5);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>("incident.reports", id.toString(), event.getBytes(UTF_8));
        record.headers().add("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(UTF_8));
        try (KafkaProbe kafka = new KafkaProbe()) {
            kafka.send(record);

            assertThat(kafka.await("incident.events", 1, raised -> id.toString().equals(raised.key())))
                    .first()
                    .satisfies(raised ->
                            assertThat(new String(raised.value(), UTF_8)).contains("CRM-03"));
        }
    }

    /** Who forgets a header hears of it: by an answer, not only by whoever reads the dead letters. */
    @ParameterizedTest
    @CsvSource({"ce_type, UNREADABLE_EVENT", "ce_id, UNREADABLE_EVENT", "ce_subject, UNREADABLE_EVENT"})
    void anEventWithoutAHeaderIsSetAsideAndAnswered(String header, String code) {
        IncidentReport report = report(UUID.randomUUID(), "CRM-03", GROUP_5);
        ProducerRecord<String, byte[]> record = EventRecords.of(report, 1);
        record.headers().remove(header);
        try (KafkaProbe kafka = new KafkaProbe()) {
            kafka.send(record);

            ConsumerRecord<String, byte[]> dead = kafka.await(
                            DLQ, 1, found -> report.key().equals(found.key()))
                    .getFirst();
            ConsumerRecord<String, byte[]> answer = kafka.await(
                            "incident.events", 1, found -> new String(found.value(), UTF_8).contains(report.key()))
                    .getFirst();
            assertThat(KafkaProbe.header(dead, "dlq-code")).isEqualTo(code);
            assertThat(new String(answer.value(), UTF_8)).contains("\"" + header + "\"", code);
            assertThat(EventSchemas.violations(
                            EventCatalogue.byName("vn.tuantra.incident.report-rejected.v1")
                                    .orElseThrow(),
                            answer.value()))
                    .isEmpty();
        }
    }

    private static ConsumerRecord<String, byte[]> deadLetter(IncidentReport report) {
        try (KafkaProbe kafka = new KafkaProbe()) {
            kafka.send(EventRecords.of(report, 1));
            return kafka.await(DLQ, 1, record -> report.key().equals(record.key()))
                    .getFirst();
        }
    }

    private static IncidentReport report(UUID id, String category, UUID unit) {
        IncidentReport sample = EventRecords.sample(IncidentReport.class);
        return new IncidentReport(
                id,
                category,
                unit,
                sample.place(),
                sample.modifiers(),
                sample.occurredAt(),
                sample.detectedAt(),
                sample.reportedAt(),
                sample.description(),
                sample.sourceId());
    }
}
