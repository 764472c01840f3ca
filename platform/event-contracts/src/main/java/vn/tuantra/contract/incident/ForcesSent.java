package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;

/** Forces are on their way (REQ-INC-5). */
public record ForcesSent(
        IncidentSummary incident,
        List<UUID> audience,
        UUID fromUnitId,
        int headcount,
        @Nullable Instant expectedAt,
        Instant sentAt,
        Actor by)
        implements IncidentEvent {}
