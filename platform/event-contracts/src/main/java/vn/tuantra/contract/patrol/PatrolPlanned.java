package vn.tuantra.contract.patrol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;

/**
 * A patrol of an active team was planned (REQ-PAT-1).
 *
 * @param scope absent in facts of the time before joint patrols
 */
public record PatrolPlanned(
        UUID patrolId,
        UUID teamId,
        UUID wardId,
        PatrolType type,
        Instant plannedStart,
        Instant plannedEnd,
        List<UUID> participants,
        Actor by,
        @Nullable PatrolScope scope)
        implements PatrolEvent {

    /** Of one team alone. */
    public PatrolPlanned(
            UUID patrolId,
            UUID teamId,
            UUID wardId,
            PatrolType type,
            Instant plannedStart,
            Instant plannedEnd,
            List<UUID> participants,
            Actor by) {
        this(patrolId, teamId, wardId, type, plannedStart, plannedEnd, participants, by, null);
    }
}
