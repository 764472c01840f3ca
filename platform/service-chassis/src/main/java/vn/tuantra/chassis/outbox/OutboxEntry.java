package vn.tuantra.chassis.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way: everything the Kafka record needs, stored inside the aggregate's document until the broker has
 * acknowledged it.
 *
 * @param at when it was stored; the relay looks for old ones
 * @param traceparent W3C trace context of the command
 */
public record OutboxEntry(
        UUID id,
        String type,
        String topic,
        String key,
        UUID subject,
        long sequence,
        Instant at,
        @Nullable String traceparent,
        String source,
        Binary body) {

    /** The entries of a stored document, oldest first. */
    public static List<OutboxEntry> pendingIn(Document document) {
        return document.getList("outbox", Document.class, List.of()).stream()
                .map(OutboxEntry::from)
                .toList();
    }

    public Document toDocument() {
        Document document = new Document("id", id)
                .append("type", type)
                .append("topic", topic)
                .append("key", key)
                .append("subject", subject)
                .append("seq", sequence)
                .append("at", Date.from(at))
                .append("source", source)
                .append("body", body);
        if (traceparent != null) {
            document.append("traceparent", traceparent);
        }
        return document;
    }

    /** The record in the CloudEvents Kafka binding, binary mode. */
    ProducerRecord<String, byte[]> toRecord() {
        List<Header> headers = new ArrayList<>(List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", id.toString()),
                header("ce_type", type),
                header("ce_source", source),
                header("ce_subject", subject.toString()),
                header("ce_time", at.toString()),
                header("ce_sequence", Long.toString(sequence)),
                header("content-type", "application/json")));
        if (traceparent != null) {
            headers.add(header("traceparent", traceparent));
        }
        return new ProducerRecord<>(topic, null, key, body.getData(), headers);
    }

    private static OutboxEntry from(Document document) {
        return new OutboxEntry(
                document.get("id", UUID.class),
                document.getString("type"),
                document.getString("topic"),
                document.getString("key"),
                document.get("subject", UUID.class),
                document.getLong("seq"),
                document.getDate("at").toInstant(),
                document.getString("traceparent"),
                document.getString("source"),
                document.get("body", Binary.class));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
