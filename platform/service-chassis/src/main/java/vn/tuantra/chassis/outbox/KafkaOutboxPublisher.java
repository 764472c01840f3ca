package vn.tuantra.chassis.outbox;

import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes with a producer of its own, one short-lived virtual thread per document.
 *
 * <p>Within a topic the next entry is sent only after the broker has the one before. The producer alone does not
 * promise that: when a batch expires, a later one may still get through, and consumers would then take the earlier
 * event for a duplicate. Entries of different topics do not wait for each other.
 */
final class KafkaOutboxPublisher implements OutboxPublisher, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaOutboxPublisher.class);

    /** Long enough for the documents of one fact to be cleared together, short beside the relay's grace. */
    private static final Duration REMOVAL_PAUSE = Duration.ofMillis(20);

    private final Producer<String, byte[]> producer;
    private final Executor executor;
    private final Semaphore capacity;
    private final Clock clock;
    private final Timer published;
    private final Counter leftToRelay;
    private final AtomicInteger inFlight;
    private final AtomicBoolean leftBehind = new AtomicBoolean();
    private final SentEntries sentEntries;

    KafkaOutboxPublisher(
            Producer<String, byte[]> producer, Executor executor, int maxInFlight, Clock clock, MeterRegistry meters) {
        this.producer = producer;
        this.executor = executor;
        this.capacity = new Semaphore(maxInFlight);
        this.clock = clock;
        this.published = Timer.builder("tuantra.outbox.published")
                .description("stored to acknowledged by the broker")
                .register(meters);
        this.leftToRelay = Counter.builder("tuantra.outbox.left.to.relay")
                .description("documents whose events could not be sent at once")
                .register(meters);
        this.inFlight = meters.gauge("tuantra.outbox.pending", new AtomicInteger());
        this.sentEntries = new SentEntries(executor, REMOVAL_PAUSE.toNanos(), this::leaveToRelay);
    }

    @Override
    public void publish(MongoCollection<Document> collection, UUID documentId, List<OutboxEntry> pending) {
        if (pending.isEmpty()) {
            return;
        }
        if (!capacity.tryAcquire()) {
            // The broker is away or slow: the entries are stored, the relay will send them.
            leaveToRelay();
            return;
        }
        inFlight.incrementAndGet();
        executor.execute(() -> {
            try {
                sendAll(collection, documentId, pending);
            } finally {
                inFlight.decrementAndGet();
                capacity.release();
            }
        });
    }

    /** Whether anything was left to the relay since this was last asked. */
    boolean takeLeftBehind() {
        return leftBehind.getAndSet(false);
    }

    private void leaveToRelay() {
        leftBehind.set(true);
        leftToRelay.increment();
    }

    /** Sends on the calling thread; true when the broker has every entry and the document is clean. */
    boolean publishNow(MongoCollection<Document> collection, UUID documentId, List<OutboxEntry> pending) {
        boolean complete = sendAll(collection, documentId, pending);
        sentEntries.flush();
        return complete;
    }

    private boolean sendAll(MongoCollection<Document> collection, UUID documentId, List<OutboxEntry> pending) {
        // What the broker has needs no second sending while it waits to be removed.
        List<OutboxEntry> unsent = pending.stream()
                .filter(entry -> !sentEntries.contains(entry.id()))
                .toList();
        List<UUID> acknowledged = new ArrayList<>(unsent.size());
        boolean complete = send(unsent, acknowledged);
        if (!acknowledged.isEmpty()) {
            sentEntries.add(collection, documentId, acknowledged);
        }
        if (!complete) {
            leaveToRelay();
        }
        return complete;
    }

    /** Clears the store of what was sent, before the process ends. */
    @Override
    public void close() {
        sentEntries.flush();
    }

    private boolean send(List<OutboxEntry> pending, List<UUID> acknowledged) {
        Map<String, OutboxEntry> waiting = new HashMap<>();
        Map<String, Future<RecordMetadata>> sent = new HashMap<>();
        try {
            for (OutboxEntry entry : pending) {
                OutboxEntry before = waiting.get(entry.topic());
                if (before != null) {
                    confirm(before, sent, acknowledged);
                }
                sent.put(entry.topic(), producer.send(entry.toRecord()));
                waiting.put(entry.topic(), entry);
            }
            for (OutboxEntry last : waiting.values()) {
                confirm(last, sent, acknowledged);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | RuntimeException e) {
            LOG.warn(
                    "{} of {} events not sent now, left to the relay: {}",
                    pending.size() - acknowledged.size(),
                    pending.size(),
                    e.toString());
            return false;
        }
    }

    private void confirm(OutboxEntry entry, Map<String, Future<RecordMetadata>> sent, List<UUID> acknowledged)
            throws InterruptedException, ExecutionException {
        Future<RecordMetadata> answer = sent.get(entry.topic());
        if (answer != null) {
            answer.get();
            acknowledged.add(entry.id());
            published.record(Duration.between(entry.at(), clock.instant()));
        }
    }
}
