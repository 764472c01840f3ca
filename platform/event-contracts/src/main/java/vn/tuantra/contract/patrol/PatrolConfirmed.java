package vn.tuantra.contract.patrol;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The planned patrol will take place. */
public record PatrolConfirmed(
        UUID patrolId, UUID teamId, UUID wardId, PatrolType type, Instant plannedStart, Instant plannedEnd, Actor by)
        implements PatrolEvent {}
