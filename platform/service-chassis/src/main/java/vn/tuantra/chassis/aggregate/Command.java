package vn.tuantra.chassis.aggregate;

import java.util.UUID;
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
 * @param about what the audit trail shall name instead of the aggregate, where the aggregate is only a note of it
 * @param step whether it moves the aggregate on, so that the same one sent again at once is a repetition even without a key
 */
public record Command(
        Actor by,
        String action,
        String resource,
        @Nullable String key,
        String fingerprint,
        @Nullable String reason,
        @Nullable UUID about,
        boolean step) {

    public Command(
            Actor by,
            String action,
            String resource,
            @Nullable String key,
            String fingerprint,
            @Nullable String reason) {
        this(by, action, resource, key, fingerprint, reason, null, false);
    }

    /** A command of the system itself, without a client that could repeat it. */
    public static Command ofSystem(Actor by, String action, String resource) {
        return new Command(by, action, resource, null, "", null);
    }

    /** The same command under another key, or none. */
    public Command keyed(@Nullable String other) {
        return new Command(by, action, resource, other, fingerprint, reason, about, step);
    }

    /** The same command with a reason for the audit trail. */
    public Command because(String why) {
        return new Command(by, action, resource, key, fingerprint, why, about, step);
    }

    /** The same command, entered in the audit trail under another thing than the one it is stored with. */
    public Command about(UUID thing) {
        return new Command(by, action, resource, key, fingerprint, reason, thing, step);
    }

    /** The same command as one that moves the aggregate on. */
    public Command asStep() {
        return new Command(by, action, resource, key, fingerprint, reason, about, true);
    }
}
