package vn.tuantra.contract.patrol;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The patrol is under way. */
public record PatrolStarted(UUID patrolId, UUID teamId, UUID wardId, PatrolType type, Instant startedAt, Actor by)
        implements PatrolEvent {}
