package vn.tuantra.local.year;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.EventType;

/** Publishes facts as the services would. */
public final class Telling {

    private Telling() {}

    /** Returns when the broker has all of them. */
    public static void tell(String bootstrapServers, List<Fact> facts) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 20);
        AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (Fact fact : facts) {
                var _ = producer.send(record(fact), (_, failure) -> {
                    if (failure != null) {
                        failed.set(failure);
                    }
                });
            }
            producer.flush();
        }
        if (failed.get() != null) {
            throw new IllegalStateException("not published", failed.get());
        }
    }

    private static ProducerRecord<String, byte[]> record(Fact fact) {
        return record(
                EventCatalogue.typeOf(fact.event()),
                fact.event().aggregateId(),
                fact.event().key(),
                fact.at(),
                fact.sequence(),
                EventJson.write(fact.event()));
    }

    /**
     * A new event in the CloudEvents Kafka binding, binary mode.
     *
     * @param sequence its place among the events of its subject, from 1
     */
    public static ProducerRecord<String, byte[]> record(
            EventType type, UUID subject, String key, Instant at, long sequence, byte[] body) {
        return new ProducerRecord<>(
                type.topic().topicName(),
                null,
                key,
                body,
                List.of(
                        header("ce_specversion", "1.0"),
                        header("ce_id", UUID.randomUUID().toString()),
                        header("ce_type", type.name()),
                        header("ce_source", "/" + type.topic().owner()),
                        header("ce_subject", subject.toString()),
                        header("ce_time", at.toString()),
                        header("ce_sequence", Long.toString(sequence)),
                        header("content-type", "application/json")));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
