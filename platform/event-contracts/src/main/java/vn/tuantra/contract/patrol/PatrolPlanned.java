package vn.tuantra.contract.patrol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A patrol of an active team was planned (REQ-PAT-1). */
public record PatrolPlanned(
        UUID patrolId,
        UUID teamId,
        UUID wardId,
        PatrolType type,
        Instant plannedStart,
        Instant plannedEnd,
        List<UUID> participants,
        Actor by)
        implements PatrolEvent {}
