package vn.tuantra.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreFailuresTest {

    private static final ServerAddress SOMEWHERE = new ServerAddress("127.0.0.1", 1);

    static final List<MongoException> PASSING = List.of(
            new MongoTimeoutException("nobody there"),
            new MongoSocketReadException("cut", SOMEWHERE),
            new MongoInterruptedException("this process is stopping", new InterruptedException()),
            new MongoExecutionTimeoutException(50, "slow today"));

    @ParameterizedTest
    @FieldSource("PASSING")
    void whatPassesIsTriedAgain(MongoException failure) {
        assertThat(StoreFailures.isOutage(new IllegalStateException(failure))).isTrue();
    }

    /** Unauthorised and not logged in while rights are changed, and no room on the disk. */
    @ParameterizedTest
    @ValueSource(ints = {13, 18, 14_031})
    void aStoreThatCannotAtTheMomentIsAway(int code) {
        BsonDocument answer = new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code));

        assertThat(StoreFailures.isOutage(new MongoCommandException(answer, SOMEWHERE)))
                .isTrue();
    }

    @Test
    void whatTheStoreRefusesForGoodIsNoOutage() {
        MongoWriteException tooLarge =
                new MongoWriteException(new WriteError(10_334, "too large", new BsonDocument()), SOMEWHERE, Set.of());

        assertThat(StoreFailures.isOutage(tooLarge)).isFalse();
        assertThat(StoreFailures.describe(tooLarge)).isEqualTo("MongoWriteException 10334");
    }
}
