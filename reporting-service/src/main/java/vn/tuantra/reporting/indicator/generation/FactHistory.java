package vn.tuantra.reporting.indicator.generation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.messaging.DeadLetter;
import vn.tuantra.chassis.messaging.EventReader;
import vn.tuantra.chassis.messaging.PlainConsumers;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.Topic;

/** The whole of some topics as they are at one moment, read without a consumer group. */
@Component
class FactHistory {

    private static final Duration POLL = Duration.ofMillis(500);

    private final PlainConsumers consumers;

    FactHistory(PlainConsumers consumers) {
        this.consumers = consumers;
    }

    /** Receives what is read. */
    interface Reader {
        void fact(ReceivedEvent received);

        /** Called after every batch; false stops the reading. */
        boolean progress(long read, long total);
    }

    /** Reads up to the end that the topics have now; true when it came to that end. */
    boolean replay(List<Topic> topics, Reader reader) {
        try (Consumer<String, byte[]> consumer = consumers.open()) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            starts.forEach(consumer::seek);
            long total = sum(ends) - sum(starts);
            long left = total;
            while (left > 0) {
                consumer.poll(POLL).forEach(record -> give(record, reader));
                left = ends.entrySet().stream()
                        .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                        .sum();
                if (!reader.progress(total - left, total)) {
                    return false;
                }
            }
            return reader.progress(total, total);
        }
    }

    private static void give(ConsumerRecord<String, byte[]> record, Reader reader) {
        try {
            EventReader.read(record.headers(), record.partition(), record.offset(), record.value())
                    .ifPresent(reader::fact);
        } catch (DeadLetter unreadable) {
            // The live consumer has set it aside already; it is in no generation.
            return;
        }
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
