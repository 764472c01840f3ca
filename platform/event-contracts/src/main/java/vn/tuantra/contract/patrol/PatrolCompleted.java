package vn.tuantra.contract.patrol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The patrol ended. It belongs to the reporting period of its actual start (REQ-PAT-6). */
public record PatrolCompleted(
        UUID patrolId,
        UUID teamId,
        UUID wardId,
        PatrolType type,
        Instant startedAt,
        Instant endedAt,
        List<UUID> participants,
        Actor by)
        implements PatrolEvent {}
