package vn.tuantra.patrol.patrol.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.patrol.PatrolScope;
import vn.tuantra.contract.patrol.PatrolType;

/**
 * What a team means to do. It belongs to the Vietnamese day of its start, also when it crosses midnight (REQ-PAT-6).
 *
 * @param checkInMinutes how often something should be heard of it; absent when nobody waits for that
 */
public record PatrolPlan(
        PatrolId patrolId,
        UUID teamId,
        PatrolType type,
        Instant plannedStart,
        Instant plannedEnd,
        List<UUID> participants,
        PatrolScope scope,
        @Nullable Integer checkInMinutes) {

    public PatrolPlan {
        participants = List.copyOf(participants);
    }

    /** The team that leads, and those that join it. */
    public List<UUID> teamIds() {
        return Stream.concat(Stream.of(teamId), scope.otherTeamIds().stream()).toList();
    }

    /** Whether there is a moment at which both are on. */
    public boolean overlaps(PatrolPlan other) {
        return plannedStart.isBefore(other.plannedEnd) && other.plannedStart.isBefore(plannedEnd);
    }
}
