package vn.tuantra.chassis.store;

import java.util.UUID;
import vn.tuantra.chassis.aggregate.Change;

/**
 * An aggregate as stored.
 *
 * @param version number of writes so far, the {@code ETag} of the API
 * @param sequence number of facts so far
 * @param replayed true when this answers a repeated command that changed nothing this time
 */
public record Versioned<S>(UUID id, long version, long sequence, S state, boolean replayed) {

    /** The same with another state, for what is added to it in the same request. */
    public Versioned<S> with(S other) {
        return new Versioned<>(id, version, sequence, other, replayed);
    }

    /** The same as the answer to a repeated command. */
    public Versioned<S> asReplayed() {
        return new Versioned<>(id, version, sequence, state, true);
    }

    Versioned<S> after(Change<S, ?> change) {
        return new Versioned<>(id, version + 1, sequence + change.events().size(), change.state(), false);
    }
}
