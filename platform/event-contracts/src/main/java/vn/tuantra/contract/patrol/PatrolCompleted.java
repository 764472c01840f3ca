package vn.tuantra.contract.patrol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;

/**
 * The patrol ended. It belongs to the reporting period of its actual start (REQ-PAT-6).
 *
 * @param scope absent in facts of the time before joint patrols
 * @param missedCheckpoints of the hotspots that it was to patrol; scans that come later take one off
 */
public record PatrolCompleted(
        UUID patrolId,
        UUID teamId,
        UUID wardId,
        PatrolType type,
        Instant startedAt,
        Instant endedAt,
        List<UUID> participants,
        Actor by,
        @Nullable PatrolScope scope,
        @Nullable List<UUID> missedCheckpoints)
        implements PatrolEvent {

    /** Of one team alone. */
    public PatrolCompleted(
            UUID patrolId,
            UUID teamId,
            UUID wardId,
            PatrolType type,
            Instant startedAt,
            Instant endedAt,
            List<UUID> participants,
            Actor by) {
        this(patrolId, teamId, wardId, type, startedAt, endedAt, participants, by, null, null);
    }
}
