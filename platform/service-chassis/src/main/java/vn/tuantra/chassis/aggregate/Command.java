package vn.tuantra.chassis.aggregate;

import java.util.Set;
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
 * @param seen what the client had seen of which aggregates; absent when it did not say
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
        @Nullable Seen seen,
        boolean step) {

    /**
     * The version of an {@code If-Match}.
     *
     * @param of what the request names; whichever of them the command changes must be at that version
     */
    public record Seen(long version, Set<UUID> of) {
        public Seen {
            of = Set.copyOf(of);
        }
    }

    public Command(
            Actor by,
            String action,
            String resource,
            @Nullable String key,
            String fingerprint,
            @Nullable String reason) {
        this(by, action, resource, key, fingerprint, reason, null, null, false);
    }

    /** A command of the system itself, without a client that could repeat it. */
    public static Command ofSystem(Actor by, String action, String resource) {
        return new Command(by, action, resource, null, "", null);
    }

    /** The same command under another key, or none. */
    public Command keyed(@Nullable String other) {
        return new Command(by, action, resource, other, fingerprint, reason, about, seen, step);
    }

    /** The same command with a reason for the audit trail. */
    public Command because(String why) {
        return new Command(by, action, resource, key, fingerprint, why, about, seen, step);
    }

    /** The same command, entered in the audit trail under another thing than the one it is stored with. */
    public Command about(UUID thing) {
        return new Command(by, action, resource, key, fingerprint, reason, thing, seen, step);
    }

    /** The same command as one that moves the aggregate on. */
    public Command asStep() {
        return new Command(by, action, resource, key, fingerprint, reason, about, seen, true);
    }

    /** The same command of somebody who had seen that. */
    public Command having(@Nullable Seen version) {
        return new Command(by, action, resource, key, fingerprint, reason, about, version, step);
    }

    /** At which version an aggregate must be for it; absent when at any. */
    public @Nullable Long expects(UUID aggregate) {
        return seen != null && seen.of().contains(aggregate) ? seen.version() : null;
    }
}
