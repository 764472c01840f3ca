package vn.tuantra.chassis.directory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.tuantra.chassis.messaging.DeadLetter;
import vn.tuantra.chassis.messaging.EventReader;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.Topic;
import vn.tuantra.contract.unit.OrgUnitChanged;

/**
 * Reads the whole of {@code org.units} at start and follows it. Every replica reads for itself, so there is no group to
 * rebalance and no store to fill.
 */
final class UnitFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(UnitFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ConsumerSource consumers;
    private final UnitDirectory directory;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    /** Opens a consumer; a new one after each failure. */
    @FunctionalInterface
    interface ConsumerSource {
        Consumer<String, byte[]> open();
    }

    UnitFeed(ConsumerSource consumers, UnitDirectory directory) {
        this.consumers = consumers;
        this.directory = directory;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("unit-feed").daemon().start(this::run);
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

    /** Before everything that decides by the tree. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        while (running) {
            try (Consumer<String, byte[]> consumer = consumers.open()) {
                follow(consumer);
            } catch (WakeupException | org.apache.kafka.common.errors.InterruptException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("unit directory feed failed, will reconnect: {}", e.toString());
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topic.ORG_UNITS.topicName()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (running) {
            if (!directory.isCaughtUp()
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                directory.markCaughtUp();
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                apply(record);
            }
        }
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        try {
            Optional<ReceivedEvent> event =
                    EventReader.read(record.headers(), record.partition(), record.offset(), record.value());
            if (event.isPresent() && event.get().payload() instanceof OrgUnitChanged changed) {
                directory.put(OrgUnit.from(changed));
            }
        } catch (DeadLetter e) {
            LOG.error("unreadable unit at {}:{} left out: {}", record.partition(), record.offset(), e.getMessage());
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
