package vn.tuantra.contract.patrol;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** Nobody set out until long after the planned end (REQ-PAT-1). */
public record PatrolMissed(
        UUID patrolId, UUID teamId, UUID wardId, PatrolType type, Instant plannedStart, Instant plannedEnd, Actor by)
        implements PatrolEvent {}
