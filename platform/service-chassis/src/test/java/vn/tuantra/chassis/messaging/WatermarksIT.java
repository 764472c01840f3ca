package vn.tuantra.chassis.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tuantra.testkit.infra.TestInfrastructure;

class WatermarksIT {

    private static MongoClient mongo;
    private static MongoCollection<Document> copies;

    @BeforeAll
    static void connect() {
        mongo = MongoClients.create(TestInfrastructure.mongoUri("watermarks") + "&uuidRepresentation=standard");
        copies = mongo.getDatabase("watermarks").getCollection("copies");
    }

    @AfterAll
    static void disconnect() {
        mongo.close();
    }

    @Test
    void aNewerStateReplacesAndAnOlderOrEqualOneChangesNothing() {
        UUID id = UUID.randomUUID();

        assertThat(replace(id, 2)).isTrue();
        assertThat(replace(id, 1)).isFalse();
        assertThat(replace(id, 2)).isFalse();
        assertThat(stateOf(id)).isEqualTo("state 2");
        assertThat(replace(id, 5)).isTrue();
        assertThat(stateOf(id)).isEqualTo("state 5");
    }

    @Test
    void anyOrderOfArrivalEndsWithTheNewestState() throws Exception {
        UUID id = UUID.randomUUID();
        List<Long> arrivals =
                new java.util.ArrayList<>(LongStream.rangeClosed(1, 60).boxed().toList());
        arrivals.addAll(List.copyOf(arrivals));
        java.util.Collections.shuffle(arrivals, new Random(42));

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            arrivals.forEach(sequence -> executor.execute(() -> replace(id, sequence)));
        }

        assertThat(stateOf(id)).isEqualTo("state 60");
        assertThat(copies.countDocuments(new Document("_id", id))).isEqualTo(1);
    }

    private static boolean replace(UUID id, long sequence) {
        return Watermarks.replaceIfNewer(copies, id, sequence, new Document("value", "state " + sequence));
    }

    private static String stateOf(UUID id) {
        return java.util.Objects.requireNonNull(
                        copies.find(new Document("_id", id)).first())
                .getString("value");
    }
}
