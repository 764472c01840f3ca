package vn.tuantra.chassis.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

/**
 * Sets a record aside in {@code <topic>.<consumer>.dlq}, unchanged but for headers that say why and where it came from,
 * and waits for the broker: only then may the offset move on.
 */
final class DeadLetterTopics implements ConsumerRecordRecoverer {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterTopics.class);

    private final Producer<String, byte[]> producer;
    private final String consumer;
    private final Clock clock;
    private final MeterRegistry meters;

    DeadLetterTopics(Producer<String, byte[]> producer, String consumer, Clock clock, MeterRegistry meters) {
        this.producer = producer;
        this.consumer = consumer;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, Exception failure) {
        DeadLetter letter = Failures.deadLetterIn(failure);
        String code = letter == null ? "UNEXPECTED_FAILURE" : letter.code();
        String reason =
                letter == null ? Failures.rootOf(failure).getClass().getName() : String.valueOf(letter.getMessage());
        String topic = record.topic() + "." + consumer + ".dlq";
        ProducerRecord<String, byte[]> dead = new ProducerRecord<>(
                topic,
                null,
                record.key() == null ? null : record.key().toString(),
                record.value() instanceof byte[] bytes ? bytes : null,
                record.headers());
        put(dead.headers(), "dlq-code", code);
        put(dead.headers(), "dlq-reason", reason);
        put(dead.headers(), "dlq-topic", record.topic());
        put(dead.headers(), "dlq-partition", Integer.toString(record.partition()));
        put(dead.headers(), "dlq-offset", Long.toString(record.offset()));
        put(dead.headers(), "dlq-time", clock.instant().toString());
        send(dead);
        meters.counter("tuantra.events.dead.letters", "code", code).increment();
        LOG.warn("{} [{}:{}] set aside: {} {}", record.topic(), record.partition(), record.offset(), code, reason);
    }

    private void send(ProducerRecord<String, byte[]> dead) {
        try {
            producer.send(dead).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("dead letter not stored, the record stays where it is", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while setting a record aside", e);
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(UTF_8));
    }
}
