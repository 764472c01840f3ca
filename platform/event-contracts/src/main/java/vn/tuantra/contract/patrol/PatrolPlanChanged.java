package vn.tuantra.contract.patrol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The plan of a patrol was changed before anybody set out; it has to be confirmed anew. */
public record PatrolPlanChanged(
        UUID patrolId,
        UUID teamId,
        UUID wardId,
        PatrolType type,
        Instant plannedStart,
        Instant plannedEnd,
        List<UUID> participants,
        Actor by,
        PatrolScope scope)
        implements PatrolEvent {}
