package vn.tuantra.notification.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.Topic;

/** The plain Kafka clients of the push path. */
@Component
class KafkaAccess {

    private final KafkaProperties properties;
    private final String group;

    KafkaAccess(KafkaProperties properties, @Value("${spring.application.name}") String group) {
        this.properties = properties;
        this.group = group;
    }

    Consumer<String, byte[]> openConsumer() {
        Map<String, Object> config = new HashMap<>(properties.buildConsumerProperties());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    Admin openAdmin() {
        return Admin.create(properties.buildAdminProperties());
    }

    /**
     * How far the record path has stored, per partition: everything below is in the store.
     *
     * @throws IllegalStateException when the broker does not answer in time
     */
    List<Long> storedUpTo(int partitions) {
        try (Admin admin = openAdmin()) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(2, TimeUnit.SECONDS);
            return java.util.stream.IntStream.range(0, partitions)
                    .mapToObj(p -> committed.get(new TopicPartition(Topic.INCIDENT_EVENTS.topicName(), p)))
                    .map(offset -> offset == null ? 0L : offset.offset())
                    .toList();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("position of the record path unknown", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
