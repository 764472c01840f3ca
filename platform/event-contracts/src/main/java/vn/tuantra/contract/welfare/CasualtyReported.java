package vn.tuantra.contract.welfare;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * A member came to harm on duty (III.5, 6.5). No health data.
 *
 * @param late whether the report came after the time allowed
 */
public record CasualtyReported(
        UUID caseId,
        UUID wardId,
        UUID teamId,
        CasualtyType type,
        Instant occurredAt,
        Instant reportedAt,
        boolean late,
        Actor by)
        implements CasualtyEvent {}
