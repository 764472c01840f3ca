package vn.tuantra.reporting.indicator.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.reporting.fixture.RunningReportingService;
import vn.tuantra.reporting.fixture.Story;
import vn.tuantra.reporting.indicator.FactDocuments;

/** One document per incident, whatever the order and however often the events come. */
class IncidentViewIT extends RunningReportingService {

    private static final String SCRATCH = "scratch_facts";
    private static final Instant REPORTED = Instant.parse("2024-06-01T15:00:00Z");

    private final MongoDatabase database;

    IncidentViewIT(UnitDirectory directory, MongoDatabase database) {
        super(directory);
        this.database = database;
    }

    /** A collection that the service's wiring does not name is one that nobody owns. */
    @AfterEach
    void nothingIsLeftBehind() {
        database.getCollection(SCRATCH).drop();
    }

    @Test
    void comesToTheSameDocumentInEveryOrder() {
        Document expected = documentAfter(List.of(1, 2, 3, 4, 5));
        for (List<Integer> order : permutations(List.of(1, 2, 3, 4, 5))) {
            assertThat(documentAfter(order)).as("order %s", order).isEqualTo(expected);
        }
    }

    @Test
    void changesNothingWhenEventsComeAgain() {
        Document expected = documentAfter(List.of(1, 2, 3, 4, 5));
        assertThat(documentAfter(List.of(1, 1, 2, 1, 3, 3, 5, 4, 2, 5, 1))).isEqualTo(expected);
    }

    @Test
    void keepsTheStateOfTheHighestSequence() {
        assertThat(latestAfter(List.of(5, 1)).getString("state")).isEqualTo("RESOLVED");
        assertThat(latestAfter(List.of(3, 2)).getString("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(latestAfter(List.of(2, 1)).getLong("seq")).isEqualTo(2);
    }

    @Test
    void losesNoEventWhenTwoMakeTheDocumentAtTheSameMoment() {
        try (var threads = Executors.newFixedThreadPool(5)) {
            for (int round = 0; round < 50; round++) {
                Story story = Story.aFight(REPORTED);
                List<IncidentEvent> events = story.events();
                CompletableFuture.allOf(IntStream.range(0, 5)
                                .mapToObj(i -> CompletableFuture.runAsync(
                                        () -> apply(database, events.get(i), i + 1), threads))
                                .toArray(CompletableFuture[]::new))
                        .join();
                assertThat(stored(story).getList("applied", Long.class)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
            }
        }
    }

    @Test
    void appliesAnEventAlthoughAnotherOneMadeTheDocumentAMomentBefore() {
        Story story = Story.aFight(REPORTED);
        MongoDatabase raced = RacedDatabase.of(database, () -> apply(database, story.acknowledged(), 3));
        apply(raced, story.reported(), 1);
        assertThat(stored(story).getList("applied", Long.class)).containsExactlyInAnyOrder(1L, 3L);
    }

    private static void apply(MongoDatabase store, IncidentEvent event, long sequence) {
        FactDocuments.apply(store.getCollection(SCRATCH), IncidentView.fact(event, sequence));
    }

    private Document latestAfter(List<Integer> sequences) {
        return documentAfter(sequences).get("latest", Document.class);
    }

    private Document documentAfter(List<Integer> sequences) {
        Story story = Story.aFight(REPORTED);
        List<IncidentEvent> events = story.events();
        sequences.forEach(sequence -> apply(database, events.get(sequence - 1), sequence));
        return normalised(stored(story));
    }

    private Document stored(Story story) {
        return Objects.requireNonNull(database.getCollection(SCRATCH)
                .find(Filters.eq("_id", story.id()))
                .first());
    }

    private static Document normalised(Document stored) {
        stored.remove("_id");
        stored.put(
                "applied",
                stored.getList("applied", Long.class).stream().sorted().toList());
        return new Document(new java.util.TreeMap<>(stored));
    }

    private static List<List<Integer>> permutations(List<Integer> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : items) {
            List<Integer> rest =
                    items.stream().filter(item -> !item.equals(first)).toList();
            for (List<Integer> tail : permutations(rest)) {
                List<Integer> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        Collections.shuffle(all, new Random(1));
        return all;
    }
}
