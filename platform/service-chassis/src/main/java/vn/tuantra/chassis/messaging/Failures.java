package vn.tuantra.chassis.messaging;

import com.mongodb.MongoException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells failures that will pass from those that will not. */
final class Failures {

    private Failures() {}

    static @Nullable DeadLetter deadLetterIn(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof DeadLetter letter) {
                return letter;
            }
        }
        return null;
    }

    /** The store or the broker is away: trying again will help, and nothing else can be done meanwhile. */
    static boolean isOutage(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof MongoException
                    || t instanceof KafkaException
                    || t instanceof DataAccessResourceFailureException
                    || t instanceof TransientDataAccessException) {
                return true;
            }
        }
        return false;
    }

    static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
