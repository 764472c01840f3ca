package vn.tuantra.chassis.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuantra.chassis.fixture.FixtureApplication;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventType;
import vn.tuantra.contract.Topic;
import vn.tuantra.contract.incident.IncidentReport;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;

@ChassisIT
class MessagingIT {

    private static final String TOPIC = "incident.reports";
    private static final String DLQ = "incident.reports.fixture-service.dlq";
    private static final EventType REPORT =
            EventCatalogue.byName("vn.tuantra.incident.report.v1").orElseThrow();

    private static KafkaProbe kafka;

    @Autowired
    private List<ReceivedEvent> handled;

    @BeforeAll
    static void connect() {
        kafka = new KafkaProbe();
        vn.tuantra.testkit.infra.Topics.createDeadLetterTopic(Topic.INCIDENT_REPORTS, "fixture-service");
    }

    @AfterAll
    static void disconnect() {
        kafka.close();
    }

    @Test
    void anEventReachesItsHandlerWithItsIdentityAndPosition() {
        anEventReachesItsHandler();
    }

    private void anEventReachesItsHandler() {
        UUID eventId = UUID.randomUUID();

        kafka.send(EventRecords.of(eventId, report("CRM-03"), 1));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(handled).anySatisfy(event -> {
                    assertThat(event.id()).isEqualTo(eventId);
                    assertThat(event.sequence()).isEqualTo(1);
                    assertThat(event.offset()).isNotNegative();
                }));
    }

    @Test
    void anUndecodableRecordIsSetAsideWithTheReasonAndTheNextOneIsHandled() {
        String key = UUID.randomUUID().toString();
        kafka.send(EventRecords.withBody(REPORT, key, "{not json".getBytes(UTF_8)));

        ConsumerRecord<String, byte[]> dead = deadLetterOf(key);

        assertThat(KafkaProbe.header(dead, "dlq-code")).isEqualTo("UNREADABLE_EVENT");
        assertThat(KafkaProbe.header(dead, "dlq-topic")).isEqualTo(TOPIC);
        assertThat(KafkaProbe.header(dead, "dlq-offset")).matches("[0-9]+");
        assertThat(dead.value()).isEqualTo("{not json".getBytes(UTF_8));
        anEventReachesItsHandler();
    }

    @Test
    void aSchemaViolationNamesTheField() {
        String key = UUID.randomUUID().toString();
        kafka.send(EventRecords.withBody(REPORT, key, "{\"category\":\"nonsense\"}".getBytes(UTF_8)));

        ConsumerRecord<String, byte[]> dead = deadLetterOf(key);

        assertThat(KafkaProbe.header(dead, "dlq-code")).isEqualTo("SCHEMA_VIOLATION");
        assertThat(KafkaProbe.header(dead, "dlq-reason")).contains("incidentId").contains("/category");
    }

    @Test
    void aRecordWithoutHeadersIsSetAside() {
        String key = UUID.randomUUID().toString();
        kafka.send(new ProducerRecord<>(TOPIC, key, "{}".getBytes(UTF_8)));

        assertThat(KafkaProbe.header(deadLetterOf(key), "dlq-reason")).contains("ce_type");
    }

    @Test
    void aTombstoneIsSetAside() {
        String key = UUID.randomUUID().toString();
        kafka.send(EventRecords.withBody(REPORT, key, new byte[0]));

        assertThat(KafkaProbe.header(deadLetterOf(key), "dlq-code")).isEqualTo("UNREADABLE_EVENT");
    }

    @Test
    void aBrokenRuleIsSetAsideAtOnceWithItsCode() {
        IncidentReport refused = report(FixtureApplication.REFUSED);
        kafka.send(EventRecords.of(refused, 1));

        assertThat(KafkaProbe.header(deadLetterOf(refused.key()), "dlq-code")).isEqualTo("UNKNOWN_CATEGORY");
    }

    @Test
    void anUnexplainedFailureIsRetriedAndThenSetAside() {
        IncidentReport chokes = report(FixtureApplication.CHOKES);
        kafka.send(EventRecords.of(chokes, 1));

        ConsumerRecord<String, byte[]> dead = deadLetterOf(chokes.key());

        assertThat(KafkaProbe.header(dead, "dlq-code")).isEqualTo("UNEXPECTED_FAILURE");
        assertThat(KafkaProbe.header(dead, "dlq-reason")).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void anUnknownTypeIsSkipped() {
        String key = UUID.randomUUID().toString();
        EventType future =
                new EventType("vn.tuantra.incident.report.v9", Topic.INCIDENT_REPORTS, IncidentReport.class, "not yet");
        kafka.send(EventRecords.withBody(future, key, "{}".getBytes(UTF_8)));
        anEventReachesItsHandler();

        assertThat(kafka.records(DLQ, record -> key.equals(record.key()))).isEmpty();
    }

    private static ConsumerRecord<String, byte[]> deadLetterOf(String key) {
        return kafka.await(DLQ, 1, record -> key.equals(record.key())).getFirst();
    }

    private static IncidentReport report(String category) {
        IncidentReport sample = EventRecords.sample(IncidentReport.class);
        return new IncidentReport(
                UUID.randomUUID(),
                category,
                sample.unitId(),
                sample.place(),
                sample.modifiers(),
                sample.occurredAt(),
                sample.detectedAt(),
                sample.reportedAt(),
                sample.description(),
                sample.sourceId());
    }
}
