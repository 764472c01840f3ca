package vn.tuantra.contract.patrol;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The patrol will not take place. Why stands in the patrol itself, in words that may name people. */
public record PatrolCancelled(
        UUID patrolId, UUID teamId, UUID wardId, PatrolType type, Instant plannedStart, Instant plannedEnd, Actor by)
        implements PatrolEvent {}
