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
 */
public record Merge(
        @Nullable UUID into, List<UUID> absorbed, @Nullable UUID absorbing) {

    static final Merge NONE = new Merge(null, List.of(), null);

    public Merge {
        absorbed = List.copyOf(absorbed);
    }
}
