package vn.tuantra.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuantra.local.process.Child;
import vn.tuantra.local.process.JavaCommand;
import vn.tuantra.local.process.Readiness;

class DocumentStoreIT {

    @TempDir
    private Path folder;

    @Test
    void keepsWhatWasWrittenWhenItIsStoppedAndStartedAgain() throws Exception {
        int port = freePort();

        Child first = started(port);
        inIncidents(port, incidents -> incidents.insertOne(new Document("_id", "1").append("category", "CRM-03")));
        assertThat(first.end(Duration.ofSeconds(20))).isTrue();

        Child second = started(port);
        try {
            inIncidents(
                    port,
                    incidents -> assertThat(incidents.find().first())
                            .isEqualTo(new Document("_id", "1").append("category", "CRM-03")));
        } finally {
            second.kill();
        }
    }

    @Test
    void aGuardedWriteMatchesOnlyTheVersionThatItNames() throws Exception {
        int port = freePort();
        Child store = started(port);
        try {
            inIncidents(port, incidents -> {
                incidents.insertOne(new Document("_id", "1").append("version", 1));
                incidents.insertOne(new Document("_id", "2").append("version", 1));
                Document update = new Document("$inc", new Document("version", 1));

                assertThat(incidents
                                .updateOne(new Document("_id", "1").append("version", 7), update)
                                .getMatchedCount())
                        .isZero();
                assertThat(incidents.findOneAndUpdate(new Document("_id", "1").append("version", 1), update))
                        .isNotNull();
                assertThat(incidents.findOneAndUpdate(new Document("_id", "1").append("version", 1), update))
                        .isNull();
                Document and = new Document(
                        "$and", List.of(new Document("_id", "2"), new Document("version", new Document("$lt", 1))));
                assertThat(incidents.updateOne(and, update).getMatchedCount()).isZero();
                assertThat(incidents.find(new Document("_id", "2")).first()).containsEntry("version", 1);
            });
        } finally {
            store.kill();
        }
    }

    @Test
    void answersTheQuestionOfAHealthCheck() throws Exception {
        int port = freePort();
        Child store = started(port);
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            Document answer = client.getDatabase("incident").runCommand(new Document("hello", 1));

            assertThat(answer).containsEntry("ok", 1.0).containsEntry("isWritablePrimary", true);
        } finally {
            store.kill();
        }
    }

    private Child started(int port) throws Exception {
        Child child = Child.start(
                "store",
                JavaCommand.java()
                        .with("-cp", System.getProperty("java.class.path"), DocumentStore.class.getName())
                        .with(folder.resolve("documents.mv").toString(), Integer.toString(port))
                        .words(),
                folder.resolve("store.log"));
        Readiness.port(port).await(child, Duration.ofSeconds(30));
        return child;
    }

    private static void inIncidents(int port, Consumer<MongoCollection<Document>> work) {
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port + "/?retryWrites=false")) {
            work.accept(client.getDatabase("incident").getCollection("incidents"));
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
