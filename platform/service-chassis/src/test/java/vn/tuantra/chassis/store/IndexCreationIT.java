package vn.tuantra.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tuantra.testkit.infra.TestInfrastructure;

class IndexCreationIT {

    private final MongoClient client = MongoClients.create(TestInfrastructure.mongoUri("indexes"));
    private final MongoCollection<Document> teams =
            client.getDatabase("indexes").getCollection("teams");
    private final IndexCreation indexes = new IndexCreation();

    @BeforeEach
    void twoTeamsWithOneNumber() {
        teams.drop();
        teams.insertMany(List.of(team(7), team(7)));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void oneIndexThatCannotBeHoldsUpNoOther() {
        indexes.ensure(teams, Indexes.ascending("number"), new IndexOptions().unique(true));
        indexes.ensure(teams, Indexes.ascending("ward"), new IndexOptions());

        assertThat(indexes.missing())
                .singleElement()
                .asString()
                .contains("teams[number]")
                .contains("11000");
        assertThat(teams.listIndexes().map(index -> index.getString("name"))).contains("ward_1");
        indexes.retry();
        assertThat(indexes.missing()).hasSize(1);
    }

    @Test
    void asLongAsARuleCouldBeBrokenNothingIsWritten() {
        indexes.ensure(teams, Indexes.ascending("number"), new IndexOptions().unique(true));

        assertThatThrownBy(() -> indexes.requireRules(teams)).isInstanceOf(StoreNotReady.class);
        assertThat(StoreFailures.isOutage(new StoreNotReady(java.util.Set.of())))
                .isTrue();

        teams.deleteOne(new Document("number", 7));
        indexes.retry();
        assertThat(indexes.missing()).isEmpty();
        assertThatCode(() -> indexes.requireRules(teams)).doesNotThrowAnyException();
    }

    @Test
    void aRuleThatIsMissingHoldsUpItsOwnCollectionOnly() {
        indexes.ensure(teams, Indexes.ascending("number"), new IndexOptions().unique(true));

        assertThatCode(() -> indexes.requireRules(client.getDatabase("indexes").getCollection("incidents")))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsOnlySlowToFindHoldsUpNothing() {
        try (MongoClient away = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100")) {
            MongoCollection<Document> slow = away.getDatabase("x").getCollection("teams");
            indexes.ensure(slow, Indexes.ascending("ward"), new IndexOptions());

            assertThat(indexes.missing()).hasSize(1);
            assertThatCode(() -> indexes.requireRules(slow)).doesNotThrowAnyException();
        }
    }

    @Test
    void aStoreThatIsAwayEndsNoStart() {
        try (MongoClient away = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100")) {
            indexes.ensure(
                    away.getDatabase("x").getCollection("teams"), Indexes.ascending("number"), new IndexOptions());
        }

        assertThat(indexes.missing()).hasSize(1);
    }

    private static Document team(int number) {
        return new Document("_id", UUID.randomUUID().toString()).append("number", number);
    }
}
