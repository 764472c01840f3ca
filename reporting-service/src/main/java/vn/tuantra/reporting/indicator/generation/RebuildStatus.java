package vn.tuantra.reporting.indicator.generation;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The newest rebuild.
 *
 * @param read records read so far
 * @param total records there were when it began
 */
record RebuildStatus(
        State state,
        long read,
        long total,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    enum State {
        /** There has been none. */
        NONE,
        RUNNING,
        /** It has been silent for too long: its process died. A new one may be started. */
        STALLED,
        DONE,
        FAILED
    }

    static RebuildStatus none() {
        return new RebuildStatus(State.NONE, 0, 0, null, null);
    }

    static RebuildStatus of(Document rebuild, Instant silentSince) {
        State stored = State.valueOf(rebuild.getString("state"));
        boolean silent = rebuild.getDate("beatAt").toInstant().isBefore(silentSince);
        return new RebuildStatus(
                stored == State.RUNNING && silent ? State.STALLED : stored,
                rebuild.getLong("read"),
                rebuild.getLong("total"),
                rebuild.getDate("startedAt").toInstant(),
                rebuild.getDate("finishedAt") == null
                        ? null
                        : rebuild.getDate("finishedAt").toInstant());
    }
}
