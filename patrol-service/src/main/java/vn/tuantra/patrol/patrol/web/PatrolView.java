package vn.tuantra.patrol.patrol.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolStatus;
import vn.tuantra.patrol.patrol.domain.PlanWarning;

/** A patrol as the API shows it. */
record PatrolView(
        UUID id,
        UUID teamId,
        UUID wardId,
        UUID residentialGroupId,
        PatrolType type,
        PatrolStatus status,
        Instant plannedStart,
        Instant plannedEnd,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        List<UUID> participants,
        List<PlanWarning> warnings,
        List<String> allowed) {

    /** @param allowed what the caller may do with it now */
    static PatrolView of(Patrol patrol, List<String> allowed) {
        return new PatrolView(
                patrol.patrolId().value(),
                patrol.teamId(),
                patrol.wardId(),
                patrol.residentialGroupId(),
                patrol.type(),
                patrol.status(),
                patrol.plannedStart(),
                patrol.plannedEnd(),
                patrol.startedAt(),
                patrol.endedAt(),
                patrol.participants(),
                patrol.warnings(),
                allowed);
    }
}
