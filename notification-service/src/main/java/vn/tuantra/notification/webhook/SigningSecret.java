package vn.tuantra.notification.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret that signs what is sent.
 *
 * @param sealed sealed with the subscription's own key
 * @param validUntil until when it still signs beside its successor; absent for the newest
 */
record SigningSecret(String sealed, @Nullable Instant validUntil) {

    boolean signsAt(Instant now) {
        return validUntil == null || now.isBefore(validUntil);
    }
}
