package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Forces sent by a unit. */
public record Dispatch(
        UUID fromUnitId, int headcount, @Nullable Instant expectedAt, Instant sentAt) {}
