package vn.tuantra.operate.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends records of a dead-letter topic to the topic again from which they came, with their key, body and own headers.
 * At least once: what was sent is noted in the group {@code replay.TOPIC}, with the code where one was named, after the
 * broker has it, and a second call of the kind goes on there. Consumers know a fact that they have seen. A record that does
 * not say where it came from is passed over.
 */
public final class DeadLetters {

    private static final Duration POLL = Duration.ofMillis(500);

    /** How it went. */
    public record Outcome(long sent, long passedOver) {}

    private final Map<String, Object> connection;
    private final Consumer<String> progress;

    public DeadLetters(Map<String, Object> connection, Consumer<String> progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /**
     * Sends again all that lies in the topic now and was not sent before.
     *
     * @param topic whose name ends with {@code .dlq}
     * @param code only those that were set aside for this reason; null for all
     */
    public Outcome replay(String topic, @Nullable String code) throws ExecutionException, InterruptedException {
        Map<String, Object> reading = new HashMap<>(connection);
        // A call for one reason notes for itself how far it was: what it passes over is still there for the others.
        reading.put("group.id", "replay." + topic + (code == null ? "" : "." + code));
        reading.put("enable.auto.commit", false);
        reading.put("auto.offset.reset", "earliest");
        Map<String, Object> writing = new HashMap<>(connection);
        writing.put("acks", "all");
        try (var consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long todo = ends.entrySet().stream()
                    .mapToLong(end -> end.getValue() - consumer.position(end.getKey()))
                    .sum();
            long sent = 0;
            long passedOver = 0;
            progress.accept(todo + " records in " + topic);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (record.offset() >= ends.getOrDefault(new TopicPartition(topic, record.partition()), 0L)) {
                        // Set aside since we began, perhaps by us: another call may send it.
                        continue;
                    }
                    String origin = header(record, "dlq-topic");
                    if (origin != null && (code == null || code.equals(header(record, "dlq-code")))) {
                        producer.send(again(record, origin)).get();
                        sent++;
                    } else {
                        passedOver++;
                    }
                    consumer.commitSync(Map.of(
                            new TopicPartition(topic, record.partition()), new OffsetAndMetadata(record.offset() + 1)));
                }
                progress.accept((sent + passedOver) + " of " + todo);
            }
            return new Outcome(sent, passedOver);
        }
    }

    private static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record, String origin) {
        ProducerRecord<byte[], byte[]> again = new ProducerRecord<>(origin, record.key(), record.value());
        for (Header header : record.headers()) {
            if (!header.key().startsWith("dlq-")) {
                again.headers().add(header);
            }
        }
        return again;
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
