package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.AlertTarget;

/** One entry of the append-only list of units that were alerted, why and when (REQ-INC-5). */
public record Escalation(
        AlertTarget target,
        Instant at,
        @Nullable String reason,
        @Nullable Actor by) {}
