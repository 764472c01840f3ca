package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;

/**
 * One line of the history that only grows: who did what, when and why, and what it changed.
 *
 * @param before the old value in a word, where the step changes one
 * @param after the new value in a word
 */
public record HistoryEntry(
        String step,
        Instant at,
        Actor by,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    HistoryEntry leadingTo(String value) {
        return new HistoryEntry(step, at, by, before, value, reason);
    }
}
