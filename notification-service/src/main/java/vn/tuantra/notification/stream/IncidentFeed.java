package vn.tuantra.notification.stream;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.tuantra.chassis.messaging.DeadLetter;
import vn.tuantra.chassis.messaging.EventReader;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.Topic;

/**
 * Reads {@code incident.events} for this replica alone, from some minutes back, and hands every record to the hub. No
 * consumer group: no rebalance can pause it, and every replica has every event.
 */
final class IncidentFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentFeed.class);
    private static final String TOPIC = Topic.INCIDENT_EVENTS.topicName();
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final KafkaAccess kafka;
    private final AlertHub hub;
    private final Duration window;
    private final Clock clock;
    private volatile boolean running;
    private volatile boolean ready;
    private volatile @Nullable Thread thread;

    IncidentFeed(KafkaAccess kafka, AlertHub hub, Duration window, Clock clock) {
        this.kafka = kafka;
        this.hub = hub;
        this.window = window;
        this.clock = clock;
    }

    /** Whether everything published before the start has been read, so that no screen can miss anything here. */
    boolean isReady() {
        return ready;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("incident-feed").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Thread current = thread;
        if (current != null) {
            current.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        Map<TopicPartition, Long> resumeAt = new HashMap<>();
        while (running) {
            try (Consumer<String, byte[]> consumer = kafka.openConsumer()) {
                List<TopicPartition> partitions = partitionsOf(consumer);
                consumer.assign(partitions);
                if (resumeAt.isEmpty()) {
                    begin(consumer, partitions);
                } else {
                    resumeAt.forEach(consumer::seek);
                }
                follow(consumer, consumer.endOffsets(partitions), resumeAt);
            } catch (InterruptException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("incident feed failed, will reconnect: {}", e.toString());
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private void begin(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        long since = clock.instant().minus(window).toEpochMilli();
        Map<TopicPartition, Long> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, since));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        var found = consumer.offsetsForTimes(wanted);
        Cursor cursor = Cursor.start(epoch(), partitions.size());
        for (TopicPartition partition : partitions) {
            var at = found.get(partition);
            long offset = at == null ? ends.getOrDefault(partition, 0L) : at.offset();
            consumer.seek(partition, offset);
            cursor = cursor.after(partition.partition(), offset - 1);
        }
        hub.startAt(cursor);
    }

    private void follow(
            Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> resumeAt) {
        while (running) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                hub.accept(read(record), record.value(), record.partition(), record.offset());
                resumeAt.put(new TopicPartition(TOPIC, record.partition()), record.offset() + 1);
            }
            if (!ready) {
                ready = ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            }
            if (resumeAt.size() < ends.size()) {
                ends.keySet().forEach(partition -> resumeAt.put(partition, consumer.position(partition)));
            }
        }
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

    private static List<TopicPartition> partitionsOf(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        consumer.partitionsFor(TOPIC).forEach(info -> partitions.add(new TopicPartition(TOPIC, info.partition())));
        partitions.sort((one, other) -> Integer.compare(one.partition(), other.partition()));
        return partitions;
    }

    /** The topic's own id: another one when the topic was deleted and created again. */
    private String epoch() {
        try (Admin admin = kafka.openAdmin()) {
            return requireNonNull(admin.describeTopics(List.of(TOPIC))
                            .topicNameValues()
                            .get(TOPIC))
                    .get()
                    .topicId()
                    .toString();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot describe " + TOPIC, e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
