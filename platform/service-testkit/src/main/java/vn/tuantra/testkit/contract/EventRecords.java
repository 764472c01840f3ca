package vn.tuantra.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.EventType;

/** Kafka records exactly as a publisher writes them, from samples or from events, for the tests of consumers. */
public final class EventRecords {

    private EventRecords() {}

    /** The sample of a type, parsed. */
    public static <E extends DomainEvent> E sample(Class<E> payload) {
        EventType type = EventCatalogue.types().stream()
                .filter(candidate -> candidate.payload() == payload)
                .findFirst()
                .orElseThrow();
        return payload.cast(EventJson.read(type, EventSchemas.sampleText(type).getBytes(UTF_8)));
    }

    /** An event at a position of its aggregate's history. */
    public static ProducerRecord<String, byte[]> of(DomainEvent event, long sequence) {
        return of(UUID.randomUUID(), event, sequence);
    }

    /** The same with a chosen id, to send it twice. */
    public static ProducerRecord<String, byte[]> of(UUID eventId, DomainEvent event, long sequence) {
        EventType type = EventCatalogue.typeOf(event);
        return new ProducerRecord<>(
                type.topic().topicName(),
                null,
                event.key(),
                EventJson.write(event),
                headers(eventId, type, event, sequence));
    }

    /** A record of a type with a body of any kind, for tests of bad input. */
    public static ProducerRecord<String, byte[]> withBody(EventType type, String key, byte[] body) {
        return new ProducerRecord<>(
                type.topic().topicName(),
                null,
                key,
                body,
                List.of(
                        header("ce_specversion", "1.0"),
                        header("ce_id", UUID.randomUUID().toString()),
                        header("ce_type", type.name()),
                        header("ce_source", "/test"),
                        header("ce_subject", key),
                        header("ce_time", Instant.now().toString()),
                        header("ce_sequence", "1"),
                        header("content-type", "application/json")));
    }

    private static List<Header> headers(UUID eventId, EventType type, DomainEvent event, long sequence) {
        return List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", eventId.toString()),
                header("ce_type", type.name()),
                header("ce_source", "/" + type.topic().owner()),
                header("ce_subject", event.aggregateId().toString()),
                header("ce_time", Instant.now().toString()),
                header("ce_sequence", Long.toString(sequence)),
                header("content-type", "application/json"));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
