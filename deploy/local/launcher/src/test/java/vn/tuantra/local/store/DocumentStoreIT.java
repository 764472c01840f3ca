package vn.tuantra.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
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
    void anIndexFindsWhatReadingEverythingFinds() throws Exception {
        int port = freePort();
        Child first = started(port);
        inIncidents(port, indexed -> {
            indexed.createIndex(new Document("state", 1));
            indexed.createIndex(new Document("state.at", 1), new IndexOptions().sparse(true));
            indexed.createIndex(new Document("state.tags", 1).append("state.at", -1));
            fill(indexed);
        });
        inCollection(port, "plain", DocumentStoreIT::fill);
        findsTheSame(port);
        assertThat(first.end(Duration.ofSeconds(20))).isTrue();

        Child second = started(port);
        try {
            findsTheSame(port);
            inIncidents(port, DocumentStoreIT::change);
            inCollection(port, "plain", DocumentStoreIT::change);
            findsTheSame(port);
        } finally {
            second.kill();
        }
    }

    private static void fill(MongoCollection<Document> incidents) {
        for (int i = 0; i < 20; i++) {
            Document state = new Document("number", i % 7);
            if (i % 3 != 0) {
                state.append("at", i % 2 == 0 ? Long.valueOf(i) : (Object) (double) i);
            }
            state.append("tags", List.of("t" + i % 4, "t" + i % 5));
            incidents.insertOne(new Document("_id", "n" + i).append("state", state));
        }
        incidents.insertOne(new Document("_id", "scalar").append("state", "text"));
        incidents.insertOne(new Document("_id", "null").append("state", null));
        incidents.insertOne(new Document("_id", "several")
                .append("state", new Document("at", List.of(1, 12)).append("tags", "t1")));
        incidents.insertOne(
                new Document("_id", "date").append("state", new Document("at", Date.from(Instant.ofEpochMilli(5)))));
    }

    private static void change(MongoCollection<Document> incidents) {
        incidents.updateOne(new Document("_id", "n1"), new Document("$unset", new Document("state.at", "")));
        incidents.updateOne(new Document("_id", "n3"), new Document("$set", new Document("state.at", 8)));
        incidents.updateMany(
                new Document("state.tags", "t2"), new Document("$push", new Document("state.tags", "late")));
        incidents.deleteMany(new Document("state.at", new Document("$gt", 15)));
        incidents.findOneAndDelete(new Document("state", "text"));
    }

    private static void findsTheSame(int port) {
        List<String> queries = List.of(
                "{'state.at': 8}",
                "{'state.at': {'$eq': 7.0}}",
                "{'state.at': {'$in': [1, 4, 99]}}",
                "{'state.at': {'$in': [1, null]}}",
                "{'state.at': null}",
                "{'state.at': {'$exists': true}}",
                "{'state.at': {'$exists': false}}",
                "{'state.at': {'$ne': 8}}",
                "{'state.at': {'$gte': 4, '$lt': 11}}",
                "{'state.at': {'$gt': 11, '$lt': 4}}",
                "{'state.at': {'$lte': 4}}",
                "{'state.at': {'$lt': {'$date': '1970-01-01T00:00:01Z'}}}",
                "{'state': 'text'}",
                "{'state': null}",
                "{'state.tags': 't3', 'state.number': 3}",
                "{'state.tags': ['t0', 't0']}",
                "{'state.tags': {'$all': ['t1', 't2']}}",
                "{'state.tags': {'$regex': '^l'}}",
                "{'$and': [{'state.tags': 't1'}, {'state.at': {'$gt': 3}}]}",
                "{'$or': [{'state.tags': 't1'}, {'state.at': 8}]}",
                "{'_id': 'n8', 'state.at': 8}");
        for (String query : queries) {
            List<Object> plain = new ArrayList<>();
            List<Object> indexed = new ArrayList<>();
            inCollection(port, "plain", incidents -> ids(incidents, query, plain));
            inIncidents(port, incidents -> ids(incidents, query, indexed));
            assertThat(indexed).as(query).isEqualTo(plain);
        }
    }

    private static void ids(MongoCollection<Document> incidents, String query, List<Object> ids) {
        incidents.find(Document.parse(query)).sort(new Document("_id", 1)).forEach(found -> ids.add(found.get("_id")));
        assertThat(incidents.countDocuments(Document.parse(query))).isEqualTo(ids.size());
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
        inCollection(port, "incidents", work);
    }

    private static void inCollection(int port, String name, Consumer<MongoCollection<Document>> work) {
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port + "/?retryWrites=false")) {
            work.accept(client.getDatabase("incident").getCollection(name));
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
