package vn.tuantra.chassis.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoClientException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells a store that is away, where trying again helps, from a store that says no. */
public final class StoreFailures {

    /** Labels by which server and driver say that the same command may succeed later. */
    private static final List<String> PASSING =
            List.of("RetryableWriteError", "RetryableError", "TransientTransactionError", "NetworkError");

    /**
     * Codes of a store that cannot do it now, whatever was asked: not allowed or not logged in (a user whose rights are
     * being changed), no room on the disk, and the time limit that the operator set.
     */
    private static final Set<Integer> NOT_NOW = Set.of(13, 18, 50, 14_031);

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
                    // This process is stopping: whoever comes after it does the work.
                    || t instanceof MongoInterruptedException
                    || t instanceof MongoSecurityException
                    // Written, but not yet on as many members as wanted.
                    || t instanceof MongoWriteConcernException
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
        return isDuplicateKey(failure.getCode());
    }

    static boolean isDuplicateKey(int code) {
        return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
    }

    /** Class and code, without the message: it may repeat what somebody has sent. */
    public static String describe(Throwable failure) {
        return failure instanceof MongoException mongo
                ? mongo.getClass().getSimpleName() + " " + mongo.getCode()
                : failure.getClass().getSimpleName();
    }

    private static boolean isPassing(MongoException failure) {
        return NOT_NOW.contains(failure.getCode())
                || PASSING.stream().anyMatch(failure::hasErrorLabel)
                // The driver could not log in: the server behind the address may be another one after a fail-over.
                || (failure instanceof MongoClientException && failure.getCause() instanceof MongoSocketException);
    }
}
