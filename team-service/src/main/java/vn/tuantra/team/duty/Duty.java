package vn.tuantra.team.duty;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patrol or an incident that is known to have been.
 *
 * @param teamId whose patrol it was; absent for an incident
 * @param until planned or real end; absent for an incident
 * @param over whether the patrol has been logged
 */
public record Duty(
        UUID id,
        UUID wardId,
        @Nullable UUID teamId,
        Instant from,
        @Nullable Instant until,
        boolean over) {}
