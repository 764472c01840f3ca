package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Forces sent by a unit (REQ-INC-5).
 *
 * @param instruction what they were told; stays inside the service
 * @param arrivedAt when they were on the spot; absent while they are on their way
 */
public record Dispatch(
        UUID id,
        UUID fromUnitId,
        int headcount,
        @Nullable Instant expectedAt,
        @Nullable String instruction,
        Instant sentAt,
        @Nullable Instant arrivedAt) {

    Dispatch arrived(Instant at) {
        return new Dispatch(id, fromUnitId, headcount, expectedAt, instruction, sentAt, at);
    }
}
