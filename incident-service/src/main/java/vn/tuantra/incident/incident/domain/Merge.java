package vn.tuantra.incident.incident.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reports about the same case.
 *
 * @param into the incident that this one was merged into
 * @param absorbed the incidents that were merged into this one
 * @param absorbing the one of them whose own side is not written yet; a restart finishes it
 * @param leaving the incident that this one was merged into by mistake, until it has given back what came along; a restart
 *     finishes that as well
 */
public record Merge(
        @Nullable UUID into,
        List<UUID> absorbed,
        @Nullable UUID absorbing,
        @Nullable UUID leaving) {

    static final Merge NONE = new Merge(null, List.of(), null, null);

    public Merge {
        absorbed = List.copyOf(absorbed);
    }

    Merge into(UUID stays) {
        return new Merge(stays, absorbed, null, leaving);
    }

    /** @param open the one whose own side is not written yet */
    Merge absorbed(List<UUID> all, @Nullable UUID open) {
        return new Merge(into, all, open, leaving);
    }

    /** It goes its own way again, and has yet to get back what came along. */
    Merge undone() {
        return new Merge(null, absorbed, null, into);
    }

    Merge left() {
        return new Merge(into, absorbed, absorbing, null);
    }

    /** The other report of a merger that is not written on both sides; absent when there is none. */
    @Nullable
    UUID underWay() {
        return absorbing == null ? leaving : absorbing;
    }
}
