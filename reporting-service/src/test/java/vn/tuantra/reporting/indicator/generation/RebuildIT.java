package vn.tuantra.reporting.indicator.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.messaging.EventReader;
import vn.tuantra.chassis.messaging.PlainConsumers;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.Topic;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.reporting.fixture.RunningReportingService;
import vn.tuantra.reporting.fixture.Story;
import vn.tuantra.reporting.indicator.FactDocuments;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;

class RebuildIT extends RunningReportingService {

    private static final String PATH = "/api/indicators/incidents/rebuild";
    private static final String NAME = "incident_facts";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Generations generations;
    private final MongoDatabase database;
    private final PlainConsumers plainConsumers;
    private final Clock clock;
    private final KafkaProbe kafka = new KafkaProbe();

    RebuildIT(
            UnitDirectory directory,
            Generations generations,
            MongoDatabase database,
            PlainConsumers plainConsumers,
            Clock clock) {
        super(directory);
        this.generations = generations;
        this.database = database;
        this.plainConsumers = plainConsumers;
        this.clock = clock;
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void equalsWhatItReplacesAlthoughEventsComeAgainAndOutOfOrderMeanwhile() {
        Instant day = Instant.parse("2023-06-01T03:00:00Z");
        List<Story> before = stories(day, 80);
        shuffled(before, 1).forEach(kafka::send);
        awaitCount("?from=2023-06-01&to=2023-06-02", 80);
        String replaced = generations.pointer(Family.INCIDENTS).current();

        List<Story> meanwhile = stories(day.plus(Duration.ofDays(1)), 80);
        CompletableFuture<Void> traffic =
                CompletableFuture.runAsync(() -> shuffled(meanwhile, 2).forEach(kafka::send));
        assertThat(admin().post(PATH, "").status()).isEqualTo(202);
        assertThat(admin().post(PATH, "").code()).isEqualTo("REBUILD_RUNNING");
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            assertThat(count("?from=2023-06-01&to=2023-06-02")).isEqualTo(80);
            return isDone();
        });
        traffic.join();
        awaitCount("?from=2023-06-02&to=2023-06-03", 80);

        String live = generations.pointer(Family.INCIDENTS).current();
        assertThat(live).isNotEqualTo(replaced);
        List<Story> all = new ArrayList<>(before);
        all.addAll(meanwhile);
        awaitEverythingApplied(all, live);
        assertThat(view(live, all)).isEqualTo(inOrder(all));

        Map<Object, Object> seenBefore = wholeView(live);
        rebuild();
        assertThat(wholeView(generations.pointer(Family.INCIDENTS).current())).isEqualTo(seenBefore);
    }

    @Test
    void namesAGenerationOnlyWhenItIsThereWithItsIndexes() {
        String generation = generations.begin(Family.INCIDENTS).orElseThrow();
        assertThat(database.getCollection(NAME + generation).listIndexes())
                .extracting(index ->
                        index.get("key", Document.class).keySet().iterator().next())
                .containsExactlyInAnyOrder("_id", "reportedAt", "wardId");
        List<String> known = generationNames();
        assertThat(generations.begin(Family.INCIDENTS)).isEmpty();
        assertThat(generationNames()).containsExactlyInAnyOrderElementsOf(known);
        generations.fail(Family.INCIDENTS, generation);
        generations.drop(Family.INCIDENTS, generation);
    }

    @Test
    void showsHowFarItIs() {
        kafka.send(EventRecords.of(
                Story.aFight(Instant.parse("2023-07-01T03:00:00Z")).reported(), 1));
        rebuild();
        RebuildStatus status = generations.status(Family.INCIDENTS);
        assertThat(status.read()).isPositive().isEqualTo(status.total());
        assertThat(status.finishedAt()).isNotNull();
        assertThat(admin().get(PATH).body().path("read").asLong()).isEqualTo(status.read());
    }

    @Test
    void startsCleanAfterACrashAndNeverShowsTheHalfBuiltGeneration() {
        Pointer before = generations.pointer(Family.INCIDENTS);
        String dead = "_dead";
        apply(dead, Story.aFight(Instant.parse("2023-08-01T03:00:00Z")).reported(), 1);
        crashedAt(clock.instant(), dead);
        assertThat(admin().get(PATH).body().path("state").asString()).isEqualTo("RUNNING");
        assertThat(admin().post(PATH, "").code()).isEqualTo("REBUILD_RUNNING");
        assertThat(generations.pointer(Family.INCIDENTS).current()).isEqualTo(before.current());

        crashedAt(clock.instant().minus(Duration.ofMinutes(1)), dead);
        assertThat(admin().get(PATH).body().path("state").asString()).isEqualTo("STALLED");
        rebuild();

        assertThat(database.listCollectionNames()).doesNotContain(NAME + dead);
        assertThat(count("?from=2023-08-01&to=2023-08-02")).isZero();
    }

    @Test
    void keepsTheGenerationInUseWhenTheRebuildFails() {
        String current = generations.pointer(Family.INCIDENTS).current();
        rebuildWith(reader -> {
            reader.fact(
                    received(Story.aFight(Instant.parse("2023-09-01T03:00:00Z")).reported(), 1));
            throw new IllegalStateException("broker away");
        });
        Awaitility.await().until(() -> stateIs("FAILED"));
        assertThat(generations.pointer(Family.INCIDENTS)).isEqualTo(new Pointer(current, null));
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(generationNames()).allMatch(name -> name.compareTo(NAME + current) <= 0));
    }

    @Test
    void givesWayToARebuildThatTookOver() {
        String current = generations.pointer(Family.INCIDENTS).current();
        CompletableFuture<Boolean> stillMine = new CompletableFuture<>();
        rebuildWith(reader -> {
            crashedAt(clock.instant(), "_other");
            stillMine.complete(reader.progress(1, 2));
            return stillMine.join();
        });
        assertThat(stillMine
                        .orTimeout(10, java.util.concurrent.TimeUnit.SECONDS)
                        .join())
                .isFalse();
        assertThat(generations.pointer(Family.INCIDENTS)).isEqualTo(new Pointer(current, "_other"));
        generations.fail(Family.INCIDENTS, "_other");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void belongsToTheAdministratorAlone(Role role) {
        Api api = as(role.name(), District.HANOI);
        assertThat(api.get(PATH).status()).isEqualTo(role == Role.SYS_ADMIN ? 200 : 403);
        if (role != Role.SYS_ADMIN) {
            assertThat(api.post(PATH, "").status()).isEqualTo(403);
        }
    }

    private void apply(String generation, IncidentEvent event, long sequence) {
        FactView view = generations.viewsOf(Family.INCIDENTS).getFirst();
        FactDocuments.apply(
                view.in(generation), view.of(received(event, sequence)).orElseThrow());
    }

    private static ReceivedEvent received(IncidentEvent event, long sequence) {
        ProducerRecord<String, byte[]> record = EventRecords.of(event, sequence);
        return EventReader.read(record.headers(), 0, 0, record.value()).orElseThrow();
    }

    /** A history that behaves as the test wants. */
    private interface Replay {
        boolean replay(FactHistory.Reader reader);
    }

    private void rebuildWith(Replay replay) {
        FactHistory history = new FactHistory(plainConsumers) {
            @Override
            boolean replay(List<Topic> topics, Reader reader) {
                return replay.replay(reader);
            }
        };
        new RebuildFacts(generations, history).start(Family.INCIDENTS);
    }

    private void rebuild() {
        assertThat(admin().post(PATH, "").status()).isEqualTo(202);
        Awaitility.await().atMost(PATIENCE).until(this::isDone);
    }

    /** A rebuild that failed will not be done however long one waits. */
    private boolean isDone() {
        String state = generations.status(Family.INCIDENTS).state().name();
        assertThat(state).isNotEqualTo("FAILED");
        return state.equals("DONE");
    }

    private boolean stateIs(String state) {
        return admin().get(PATH).body().path("state").asString().equals(state);
    }

    private void crashedAt(Instant lastSign, String generation) {
        database.getCollection("generations")
                .updateOne(
                        Filters.eq("_id", "incident_facts"),
                        Updates.combine(
                                Updates.set("building", NAME + generation),
                                Updates.set(
                                        "rebuild",
                                        new Document("state", "RUNNING")
                                                .append("read", 1L)
                                                .append("total", 2L)
                                                .append("startedAt", lastSign)
                                                .append("beatAt", lastSign))),
                        new UpdateOptions());
    }

    private List<String> generationNames() {
        List<String> names = new ArrayList<>();
        database.listCollectionNames().into(names);
        return names.stream().filter(name -> name.startsWith(NAME)).toList();
    }

    private void awaitEverythingApplied(List<Story> stories, String generation) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(view(generation, stories).values())
                        .allSatisfy(document -> assertThat(((Document) document).getList("applied", Long.class))
                                .hasSize(5)));
    }

    /** What the same events give when they come once and in order. */
    private Map<Object, Object> inOrder(List<Story> stories) {
        for (Story story : stories) {
            for (int i = 0; i < story.events().size(); i++) {
                apply("_expected", story.events().get(i), i + 1);
            }
        }
        return view("_expected", stories);
    }

    private Map<Object, Object> view(String generation, List<Story> stories) {
        Map<Object, Object> all = wholeView(generation);
        all.keySet().retainAll(stories.stream().map(Story::id).toList());
        return all;
    }

    private Map<Object, Object> wholeView(String generation) {
        Map<Object, Object> documents = new TreeMap<>();
        for (Document stored : database.getCollection(NAME + generation).find()) {
            stored.put(
                    "applied",
                    stored.getList("applied", Long.class).stream().sorted().toList());
            documents.put(stored.get("_id"), new Document(new TreeMap<>(stored)));
        }
        return documents;
    }

    private static List<Story> stories(Instant day, int count) {
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stories.add(Story.aFight(day.plusSeconds(i)));
        }
        return stories;
    }

    /** Every event, each third one twice, in an order that has nothing to do with the sequences. */
    private static List<ProducerRecord<String, byte[]>> shuffled(List<Story> stories, long seed) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (Story story : stories) {
            List<IncidentEvent> events = story.events();
            for (int i = 0; i < events.size(); i++) {
                records.add(EventRecords.of(events.get(i), i + 1));
                if (records.size() % 3 == 0) {
                    records.add(EventRecords.of(events.get(i), i + 1));
                }
            }
        }
        Collections.shuffle(records, new Random(seed));
        return records;
    }

    private void awaitCount(String query, int count) {
        Awaitility.await().atMost(PATIENCE).until(() -> count(query) == count);
    }

    private int count(String query) {
        return as("WARD_PC_CHAIR", District.TRUC_BACH)
                .get("/api/indicators/incidents" + query)
                .body()
                .at("/all/count")
                .asInt(-1);
    }
}
