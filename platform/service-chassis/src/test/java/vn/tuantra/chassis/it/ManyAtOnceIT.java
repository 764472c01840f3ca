package vn.tuantra.chassis.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.patrol.PatrolStarted;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.testkit.contract.KafkaProbe;

/** Fewer commands of the store for the same promises: nothing lost, nothing twice, nothing overwritten. */
@ChassisIT
class ManyAtOnceIT {

    record Lantern(UUID id, int lit) {

        private static final Actor BY = new Actor("test", "SYSTEM", null);

        Change<Lantern, PatrolStarted> light() {
            return Change.of(
                    new Lantern(id, lit + 1), new PatrolStarted(id, id, id, PatrolType.ROUTINE, Instant.EPOCH, BY));
        }
    }

    private static final Command COMMAND = Command.ofSystem(Lantern.BY, "light", "lantern");

    @Autowired
    private AggregateStores stores;

    @Autowired
    private MongoDatabase database;

    private AggregateStore<Lantern> lanterns;

    @BeforeEach
    void aStore() {
        lanterns = stores.of(Lantern.class, "lantern", "lanterns");
    }

    @Test
    void whatIsStoredTogetherIsStoredOnceAndToldOnce() {
        UUID known = UUID.randomUUID();
        lanterns.create(known, COMMAND, new Lantern(known, 0).light());
        Map<UUID, Change<Lantern, ?>> wanted = new LinkedHashMap<>();
        for (UUID id : List.of(UUID.randomUUID(), known, UUID.randomUUID())) {
            wanted.put(id, new Lantern(id, 0).light());
        }

        List<Versioned<Lantern>> first = lanterns.createAll(COMMAND, wanted);
        List<Versioned<Lantern>> again = lanterns.createAll(COMMAND, wanted);

        assertThat(first).extracting(Versioned::id).containsExactlyElementsOf(wanted.keySet());
        assertThat(first).extracting(Versioned::replayed).containsExactly(false, true, false);
        assertThat(again).extracting(Versioned::replayed).containsOnly(true);
        assertThat(again).extracting(lantern -> lantern.state().lit()).containsOnly(1);
        assertThat(lanterns.findAll(wanted.keySet())).hasSize(3);
        assertThat(lanterns.createAll(COMMAND, Map.of())).isEmpty();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        wanted.keySet().stream().allMatch(id -> outboxOf(id).isEmpty()));
        try (KafkaProbe kafka = new KafkaProbe()) {
            assertThat(kafka.records("patrol.events", record -> wanted.containsKey(UUID.fromString(record.key()))))
                    .hasSize(3);
        }
    }

    @Test
    void whatIsInHandIsChangedWithoutReadingAndNeverOverWhatCameInBetween() {
        UUID id = UUID.randomUUID();
        Versioned<Lantern> inHand = lanterns.create(id, COMMAND, new Lantern(id, 0).light());

        Versioned<Lantern> next = lanterns.change(inHand, COMMAND, Lantern::light);
        // Decided on the first state, which is not the stored one any more.
        Versioned<Lantern> late = lanterns.change(inHand, COMMAND, Lantern::light);
        Versioned<Lantern> nothing = lanterns.change(late, COMMAND, Change::nothing);

        assertThat(next.state().lit()).isEqualTo(2);
        assertThat(next.sequence()).isEqualTo(2);
        assertThat(late.state().lit()).isEqualTo(3);
        assertThat(late.sequence()).isEqualTo(3);
        assertThat(nothing.version()).isEqualTo(late.version());
        assertThat(lanterns.get(id)).isEqualTo(late);
    }

    private List<Document> outboxOf(UUID id) {
        return database.getCollection("lanterns").find(Filters.eq("_id", id)).into(new ArrayList<>()).stream()
                .flatMap(lantern -> lantern.getList("outbox", Document.class).stream())
                .toList();
    }
}
