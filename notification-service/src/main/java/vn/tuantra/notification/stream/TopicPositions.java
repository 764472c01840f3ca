package vn.tuantra.notification.stream;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.Topic;

/** What only the broker knows about {@code incident.events}. Every method throws when it does not answer in time. */
@Component
class TopicPositions {

    private static final String TOPIC = Topic.INCIDENT_EVENTS.topicName();
    private static final int SECONDS = 5;

    private final KafkaProperties properties;
    private final String group;

    TopicPositions(KafkaProperties properties, @Value("${spring.application.name}") String group) {
        this.properties = properties;
        this.group = group;
    }

    /** The topic's own id: another one when the topic was deleted and created again. */
    String epoch() {
        try (Admin admin = Admin.create(properties.buildAdminProperties())) {
            var description = requireNonNull(
                    admin.describeTopics(List.of(TOPIC)).topicNameValues().get(TOPIC));
            return answer(description).topicId().toString();
        }
    }

    /** How far the record path has stored, per partition: everything below is in the store. */
    List<Long> storedUpTo(int partitions) {
        try (Admin admin = Admin.create(properties.buildAdminProperties())) {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            return IntStream.range(0, partitions)
                    .mapToObj(partition -> committed.get(new TopicPartition(TOPIC, partition)))
                    .map(offset -> offset == null ? 0L : offset.offset())
                    .toList();
        }
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not answer about " + TOPIC, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
