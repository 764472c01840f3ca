package vn.tuantra.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.patrol.PatrolStarted;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.infra.EmbeddedBroker;
import vn.tuantra.testkit.infra.TestInfrastructure;
import vn.tuantra.testkit.infra.Topics;

/** What happens to events when something dies at the worst moment. */
class OutboxIT {

    private static final EmbeddedBroker BROKER = new EmbeddedBroker();
    private static final String TOPIC = "patrol.events";
    private static final Actor SYSTEM = new Actor("test", "SYSTEM", null);
    private static final ExecutorService EXECUTOR = Executors.newVirtualThreadPerTaskExecutor();

    private static MongoClient mongo;
    private static MongoCollection<Document> collection;
    private static KafkaProducer<String, byte[]> producer;
    private static KafkaOutboxPublisher publisher;
    private static KafkaProbe kafka;

    @BeforeAll
    static void start() {
        String servers = BROKER.start();
        Topics.create(servers);
        mongo = MongoClients.create(TestInfrastructure.mongoUri("outbox") + "&uuidRepresentation=standard");
        collection = mongo.getDatabase("outbox").getCollection("rounds");
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "linger.ms", 0,
                        "max.block.ms", 500,
                        "request.timeout.ms", 1_000,
                        "delivery.timeout.ms", 1_500),
                new StringSerializer(),
                new ByteArraySerializer());
        publisher = new KafkaOutboxPublisher(producer, EXECUTOR, 1000, Clock.systemUTC(), new SimpleMeterRegistry());
        kafka = new KafkaProbe(servers);
    }

    @AfterAll
    static void stop() {
        kafka.close();
        producer.close(Duration.ZERO);
        mongo.close();
        BROKER.stop();
        EXECUTOR.close();
    }

    @Test
    void aCrashBetweenWriteAndSendOnlyDelays() {
        UUID id = storeWithoutSending(3);

        relay().sweep();

        assertThat(sequencesOf(id)).containsExactly(1L, 2L, 3L);
        assertThat(outboxOf(id)).isEmpty();
    }

    @Test
    void aCrashBetweenSendAndRemovalSendsAgainWithTheSameIds() {
        UUID id = storeWithoutSending(2);
        // Sent, but the process died before it could remove them.
        outboxOf(id).forEach(entry -> kafka.send(entry.toRecord()));

        relay().sweep();

        List<ConsumerRecord<String, byte[]>> records = recordsOf(id);
        assertThat(records).hasSize(4);
        assertThat(records.stream().map(r -> KafkaProbe.header(r, "ce_id")).distinct())
                .hasSize(2);
        assertThat(firstOccurrences(records)).containsExactly(1L, 2L);
    }

    @Test
    void twoRelaysAtOnceLoseNothingAndOvertakeNothing() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(storeWithoutSending(3));
        }

        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> relay().sweep(), EXECUTOR);
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> relay().sweep(), EXECUTOR);
        assertThat(one.join() + other.join()).isPositive();
        // What a slow broker did not confirm in time is left to the next sweep, as always.
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            relay().sweep();
            return ids.stream().allMatch(id -> outboxOf(id).isEmpty());
        });

        List<ConsumerRecord<String, byte[]>> all = kafka.records(TOPIC, r -> ids.contains(subject(r)));
        for (UUID id : ids) {
            List<ConsumerRecord<String, byte[]>> own =
                    all.stream().filter(r -> subject(r).equals(id)).toList();
            assertThat(firstOccurrences(own)).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void oneDocumentThatCannotBeSentDoesNotHoldBackTheOthers() {
        UUID poisoned = storeWithoutSending(1);
        collection.updateOne(
                new Document("_id", poisoned), new Document("$set", new Document("outbox.0.topic", "no.such.topic")));
        UUID healthy = storeWithoutSending(1);

        relay().sweep();

        assertThat(sequencesOf(healthy)).containsExactly(1L);
        assertThat(outboxOf(poisoned)).hasSize(1);
        collection.deleteOne(new Document("_id", poisoned));
    }

    @Test
    void aBatchFullOfDocumentsThatCannotBeSentStepsAsideForTheOnesBehindIt() {
        List<UUID> poisoned = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            UUID id = storeWithoutSending(1);
            collection.updateOne(
                    new Document("_id", id), new Document("$set", new Document("outbox.0.topic", "no.such.topic")));
            poisoned.add(id);
        }
        UUID younger = storeWithoutSending(1);
        OutboxProperties small = new OutboxProperties(
                Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(5), 3, 1000, Duration.ofSeconds(2));
        OutboxRelay relay =
                new OutboxRelay(publisher, small, Clock.fixed(Instant.now().plusSeconds(60), ZoneOffset.UTC));
        relay.watch(collection);

        relay.sweep();
        assertThat(outboxOf(younger)).hasSize(1);
        relay.sweep();

        assertThat(sequencesOf(younger)).containsExactly(1L);
        assertThat(relay.backlog()).isEqualTo(3);
        poisoned.forEach(id -> collection.deleteOne(new Document("_id", id)));
    }

    @Test
    void whatAnotherProcessHasClearedIsNoPoisonAnyMore() {
        UUID poisoned = storeWithoutSending(1);
        collection.updateOne(
                new Document("_id", poisoned), new Document("$set", new Document("outbox.0.topic", "no.such.topic")));
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now().plusSeconds(60));
        OutboxRelay relay = new OutboxRelay(publisher, properties(Duration.ofSeconds(2)), clock(now));
        relay.watch(collection);
        for (int i = 0; i < 8; i++) {
            storeWithoutSending(1);
            relay.sweep();
            now.updateAndGet(time -> time.plusSeconds(300));
        }
        assertThat(relay.poisoned()).isEqualTo(1);

        collection.deleteOne(new Document("_id", poisoned));
        relay.sweep();

        assertThat(relay.poisoned()).isZero();
        assertThat(relay.backlog()).isZero();
    }

    @Test
    void eventsWrittenWhileTheBrokerIsDownArriveInOrderWhenItIsBack() {
        BROKER.stop();
        UUID id = storeWithoutSending(2);
        try {
            boolean sent = publisher.publishNow(collection, id, outboxOf(id));
            assertThat(sent).isFalse();
            assertThat(outboxOf(id)).hasSize(2);
        } finally {
            BROKER.restart();
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> relay().sweep() >= 0 && outboxOf(id).isEmpty());
        assertThat(firstOccurrences(recordsOf(id))).containsExactly(1L, 2L);
    }

    @Test
    void entriesYoungerThanTheGracePeriodAreLeftToTheirWriter() {
        UUID id = storeWithoutSending(1);
        OutboxRelay patient = new OutboxRelay(publisher, properties(Duration.ofHours(1)), Clock.systemUTC());
        patient.watch(collection);

        patient.sweep();

        assertThat(outboxOf(id)).hasSize(1);
        relay().sweep();
    }

    @Test
    void aSweepHappensAtTheStartAndWhenSomethingWasLeftBehind() {
        UUID first = storeWithoutSending(1);
        OutboxRelay relay = relay();
        relay.sweepIfNeeded();
        assertThat(outboxOf(first)).as("what an earlier process left").isEmpty();

        UUID second = storeWithoutSending(1);
        publisher.takeLeftBehind();
        relay.sweepIfNeeded();
        assertThat(outboxOf(second)).as("nothing known to be left behind yet").hasSize(1);

        UUID unknownTopic = storeWithoutSending(1);
        collection.updateOne(
                new Document("_id", unknownTopic),
                new Document("$set", new Document("outbox.0.topic", "no.such.topic")));
        publisher.publishNow(collection, unknownTopic, outboxOf(unknownTopic));
        collection.deleteOne(new Document("_id", unknownTopic));
        relay.sweepIfNeeded();
        assertThat(outboxOf(second))
                .as("swept, because something was left behind")
                .isEmpty();
    }

    private static OutboxRelay relay() {
        Clock later = Clock.fixed(Instant.now().plusSeconds(60), ZoneOffset.UTC);
        OutboxRelay relay = new OutboxRelay(publisher, properties(Duration.ofSeconds(2)), later);
        relay.watch(collection);
        return relay;
    }

    private static Clock clock(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    private static OutboxProperties properties(Duration grace) {
        return new OutboxProperties(
                grace, Duration.ofSeconds(1), Duration.ofSeconds(5), 200, 1000, Duration.ofSeconds(2));
    }

    private static UUID storeWithoutSending(int events) {
        UUID id = UUID.randomUUID();
        List<DomainEvent> facts = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            facts.add(new PatrolStarted(id, id, id, PatrolType.ROUTINE, Instant.now(), SYSTEM));
        }
        List<OutboxEntry> entries = new OutboxEntries(Clock.systemUTC(), () -> "00-1-1-00", "test")
                .of(facts, 0, Command.ofSystem(SYSTEM, "start", "round"), id);
        collection.insertOne(new Document("_id", id)
                .append("outbox", entries.stream().map(OutboxEntry::toDocument).toList()));
        return id;
    }

    private static List<OutboxEntry> outboxOf(UUID id) {
        Document document = collection.find(new Document("_id", id)).first();
        return document == null ? List.of() : OutboxEntry.pendingIn(document);
    }

    private static List<ConsumerRecord<String, byte[]>> recordsOf(UUID id) {
        return kafka.records(TOPIC, record -> subject(record).equals(id));
    }

    private static List<Long> sequencesOf(UUID id) {
        return recordsOf(id).stream().map(OutboxIT::sequence).toList();
    }

    /** The order in which a consumer that skips duplicates sees them. */
    private static List<Long> firstOccurrences(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(OutboxIT::sequence).distinct().toList();
    }

    private static long sequence(ConsumerRecord<String, byte[]> record) {
        return Long.parseLong(KafkaProbe.header(record, "ce_sequence"));
    }

    private static UUID subject(ConsumerRecord<String, byte[]> record) {
        return UUID.fromString(KafkaProbe.header(record, "ce_subject"));
    }
}
