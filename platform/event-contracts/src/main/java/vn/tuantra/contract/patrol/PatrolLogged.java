package vn.tuantra.contract.patrol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The leader signed the log of a completed patrol (REQ-PAT-1): it counts for allowances from now on. */
public record PatrolLogged(
        UUID patrolId,
        UUID teamId,
        UUID wardId,
        PatrolType type,
        Instant startedAt,
        Instant endedAt,
        List<UUID> participants,
        Actor by)
        implements PatrolEvent {}
