package vn.tuantra.chassis.aggregate;

import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;

/**
 * What the store must know of a command besides its effect: who gave it, for the audit trail, and under which key, so
 * that repeating it changes nothing.
 *
 * @param by who gave it
 * @param action the use case, in the words of the API
 * @param resource the kind of aggregate
 * @param key the client's {@code Idempotency-Key}; absent when the client sent none
 * @param fingerprint digest of the content, to tell a repetition from a different command under the same key
 * @param reason why, where the use case asks for it
 */
public record Command(
        Actor by,
        String action,
        String resource,
        @Nullable String key,
        String fingerprint,
        @Nullable String reason) {

    /** A command of the system itself, without a client that could repeat it. */
    public static Command ofSystem(Actor by, String action, String resource) {
        return new Command(by, action, resource, null, "", null);
    }
}
