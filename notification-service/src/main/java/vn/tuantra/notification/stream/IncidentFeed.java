package vn.tuantra.notification.stream;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tuantra.chassis.messaging.DeadLetter;
import vn.tuantra.chassis.messaging.EventReader;
import vn.tuantra.chassis.messaging.ReceivedEvent;

/** Hands every record of {@code incident.events} to the hub, beginning some minutes back so that the ring is filled. */
final class IncidentFeed {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentFeed.class);

    private final TopicPositions positions;
    private final AlertHub hub;
    private final Duration window;
    private final Clock clock;

    IncidentFeed(TopicPositions positions, AlertHub hub, Duration window, Clock clock) {
        this.positions = positions;
        this.hub = hub;
        this.window = window;
        this.clock = clock;
    }

    /** The first offsets that are not older than the window, and the hub begins there. */
    Map<TopicPartition, Long> begin(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        long since = clock.instant().minus(window).toEpochMilli();
        Map<TopicPartition, Long> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, since));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(wanted);
        Map<TopicPartition, Long> begin = new HashMap<>();
        Cursor cursor = Cursor.start(positions.epoch(), partitions.size());
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp recent = found.get(partition);
            long offset = recent == null ? requireNonNull(ends.get(partition)) : recent.offset();
            begin.put(partition, offset);
            cursor = cursor.after(partition.partition(), offset - 1);
        }
        hub.startAt(cursor);
        return begin;
    }

    void accept(ConsumerRecord<String, byte[]> record) {
        hub.accept(read(record), record.value(), record.partition(), record.offset());
    }

    private static @Nullable ReceivedEvent read(ConsumerRecord<String, byte[]> record) {
        try {
            Optional<ReceivedEvent> event =
                    EventReader.read(record.headers(), record.partition(), record.offset(), record.value());
            return event.orElse(null);
        } catch (DeadLetter e) {
            // The record path sets it aside with the reason; the push path must go on.
            LOG.error("unreadable event at {}:{} passed over", record.partition(), record.offset());
            return null;
        }
    }
}
