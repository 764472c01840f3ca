package vn.tuantra.chassis.messaging;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads every partition of a topic for this process alone and follows it: no consumer group, so no rebalance can pause
 * it and every replica has every record. After a failure it goes on with a new consumer where it was.
 */
public final class TopicFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

    /** Opens a consumer; a new one after each failure. */
    @FunctionalInterface
    public interface ConsumerSource {
        Consumer<String, byte[]> open();
    }

    /** Says where to begin, once. */
    @FunctionalInterface
    public interface Beginning {

        /** Offsets of all these partitions. */
        Map<TopicPartition, Long> of(Consumer<String, byte[]> consumer, List<TopicPartition> partitions);
    }

    /** Takes a record. One that it throws for is passed over. */
    @FunctionalInterface
    public interface Handler {
        void accept(ConsumerRecord<String, byte[]> record);
    }

    private final String topic;
    private final ConsumerSource consumers;
    private final Beginning beginning;
    private final Handler handler;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final AtomicReference<@Nullable Consumer<String, byte[]>> current = new AtomicReference<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final @Nullable Duration longestStart;
    private volatile boolean running;

    public TopicFollower(String topic, ConsumerSource consumers, Beginning beginning, Handler handler) {
        this(topic, consumers, beginning, handler, null);
    }

    private TopicFollower(
            String topic,
            ConsumerSource consumers,
            Beginning beginning,
            Handler handler,
            @Nullable Duration longestStart) {
        this.topic = topic;
        this.consumers = consumers;
        this.beginning = beginning;
        this.handler = handler;
        this.longestStart = longestStart;
    }

    /**
     * One that starts before consumers, timers and requests and holds them up until all that lies in the topic is handled:
     * for what decisions stand on.
     *
     * @param longest after which the start of the service fails
     */
    public static TopicFollower beforeAllElse(
            String topic, ConsumerSource consumers, Handler handler, Duration longest) {
        return new TopicFollower(topic, consumers, TopicFollower::atTheFirst, handler, longest);
    }

    /** Begins with the first record that the topic still has. */
    public static Map<TopicPartition, Long> atTheFirst(
            Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        return consumer.beginningOffsets(partitions);
    }

    /** What it reads. */
    public String topic() {
        return topic;
    }

    /** Whether everything that lay in the topic when it was first reached has been handled. */
    public boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    @Override
    public int getPhase() {
        return longestStart == null ? DEFAULT_PHASE : Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("follow-" + topic).daemon().start(this::run);
        if (longestStart != null) {
            awaitCaughtUp(longestStart);
        }
    }

    private void awaitCaughtUp(Duration longest) {
        try {
            if (!caughtUp.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(topic + " could not be read to its end within " + longest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + topic, e);
        }
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        Consumer<String, byte[]> open = current.get();
        if (open != null) {
            open.wakeup();
        }
        try {
            if (!ended.await(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("still reading {} while stopping", topic);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Consumer<String, byte[]> consumer = consumers.open()) {
                current.set(consumer);
                follow(consumer);
            } catch (WakeupException e) {
                // Only stop() wakes it up.
            } catch (RuntimeException e) {
                LOG.warn("reading {} failed, will go on where it was: {}", topic, e.toString());
                pause();
            } finally {
                current.set(null);
            }
        }
        ended.countDown();
    }

    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
        consumer.assign(partitions);
        if (positions.isEmpty()) {
            positions.putAll(beginning.of(consumer, partitions));
        }
        positions.forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (running) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                handle(record);
                positions.put(new TopicPartition(topic, record.partition()), record.offset() + 1);
            }
            if (!isCaughtUp()
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                caughtUp.countDown();
            }
        }
    }

    /** One record that cannot be used must not keep all that follow it from everybody. */
    private void handle(ConsumerRecord<String, byte[]> record) {
        try {
            handler.accept(record);
        } catch (RuntimeException e) {
            LOG.error(
                    "{} [{}:{}] passed over: {}",
                    topic,
                    record.partition(),
                    record.offset(),
                    e.getClass().getName());
        }
    }

    /** Ends early when the service stops. */
    private void pause() {
        try {
            if (stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("no more attempts to read {}", topic);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
