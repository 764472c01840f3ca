package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;

/**
 * Something was done on the spot (II.2.c4). Who was concerned, and every word that was written, stays inside
 * incident-service; numbers are enough for the reports.
 *
 * @param complete whether nothing required is missing; otherwise {@link ActionCompleted} follows
 * @param count persons arrested, victims helped, people dispersed or parties reconciled; absent where it has no meaning
 * @param items weapons and objects taken
 */
public record ActionRecorded(
        IncidentSummary incident,
        List<UUID> audience,
        UUID actionId,
        ActionType type,
        Instant startedAt,
        boolean complete,
        @Nullable Integer count,
        List<SeizedItems> items,
        Instant recordedAt,
        Actor by)
        implements IncidentEvent {}
