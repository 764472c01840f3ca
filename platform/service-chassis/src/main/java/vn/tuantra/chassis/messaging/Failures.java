package vn.tuantra.chassis.messaging;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.store.StoreFailures;

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
            if (t instanceof KafkaException) {
                return true;
            }
        }
        return StoreFailures.isOutage(failure);
    }

    static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
