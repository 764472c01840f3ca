package vn.tuantra.chassis.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoClientException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells a store that is away, where trying again helps, from a store that says no. */
public final class StoreFailures {

    /** Labels by which server and driver say that the same command may succeed later. */
    private static final List<String> PASSING =
            List.of("RetryableWriteError", "RetryableError", "TransientTransactionError", "NetworkError");

    private StoreFailures() {}

    /** Connection, time-out, election, or what the server itself calls passing; anywhere in the chain of causes. */
    public static boolean isOutage(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof StoreNotReady
                    || t instanceof MongoTimeoutException
                    || t instanceof MongoSocketException
                    || t instanceof MongoNotPrimaryException
                    || t instanceof MongoNodeIsRecoveringException
                    || t instanceof MongoServerUnavailableException
                    || t instanceof MongoConnectionPoolClearedException
                    || t instanceof DataAccessResourceFailureException
                    || t instanceof TransientDataAccessException
                    || (t instanceof MongoException mongo && isPassing(mongo))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a unique rule forbade the write. */
    public static boolean isDuplicateKey(MongoException failure) {
        return ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** Class and code, without the message: it may repeat what somebody has sent. */
    public static String describe(Throwable failure) {
        return failure instanceof MongoException mongo
                ? mongo.getClass().getSimpleName() + " " + mongo.getCode()
                : failure.getClass().getSimpleName();
    }

    private static boolean isPassing(MongoException failure) {
        return PASSING.stream().anyMatch(failure::hasErrorLabel)
                // The driver could not log in: the server behind the address may be another one after a fail-over.
                || (failure instanceof MongoClientException && failure.getCause() instanceof MongoSocketException);
    }
}
