package vn.tuantra.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The control: one producer and one consumer on the same broker with the settings of the product (acks=all, no linger,
 * four partitions, a body of about the same size). No system that goes through this broker can be faster.
 */
final class BareKafka implements AutoCloseable {

    private static final String TOPIC = "bench.control";
    private static final int PARTITIONS = 4;
    private static final byte[] BODY = new byte[1_100];

    private final KafkaProducer<String, byte[]> producer;
    private volatile boolean running = true;
    private volatile Samples current = new Samples(1);

    BareKafka(String bootstrapServers) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                        .all()
                        .get();
            }
        }
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        CountDownLatch ready = new CountDownLatch(1);
        Thread.ofPlatform().name("control-reader").daemon().start(() -> read(bootstrapServers, ready));
        ready.await();
    }

    Samples round(double perSecond, double seconds) throws InterruptedException {
        Samples samples = new Samples(1);
        current = samples;
        OpenLoop.run(perSecond, seconds, (number, intended) -> {
            String id = UUID.randomUUID().toString();
            samples.intendedAt(id, intended);
            var _ = producer.send(new ProducerRecord<>(TOPIC, id, BODY));
        });
        Waiting.forCompletion(samples, Duration.ofSeconds(10));
        return samples;
    }

    private void read(String bootstrapServers, CountDownLatch ready) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(p -> new TopicPartition(TOPIC, p))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            ready.countDown();
            while (running) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> current.arrived(record.key(), System.nanoTime()));
            }
        }
    }

    @Override
    public void close() {
        running = false;
        producer.close(Duration.ofSeconds(2));
    }
}
