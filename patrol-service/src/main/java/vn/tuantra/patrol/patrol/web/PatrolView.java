package vn.tuantra.patrol.patrol.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.patrol.PartnerGuards;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolLog;
import vn.tuantra.patrol.patrol.domain.PatrolPlan;
import vn.tuantra.patrol.patrol.domain.PatrolStatus;
import vn.tuantra.patrol.patrol.domain.PlanWarning;

/** A patrol as the API shows it. */
record PatrolView(
        UUID id,
        UUID teamId,
        List<UUID> otherTeamIds,
        UUID wardId,
        UUID residentialGroupId,
        PatrolType type,
        PatrolStatus status,
        Instant plannedStart,
        Instant plannedEnd,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        List<UUID> participants,
        @Nullable UUID leadOnDuty,
        List<UUID> hotspotIds,
        List<UUID> partnerUnitIds,
        List<PartnerGuards> guards,
        List<PlanWarning> warnings,
        @Nullable PatrolLog log,
        @Nullable String cancelReason,
        List<String> allowed) {

    /** @param allowed what the caller may do with it now */
    static PatrolView of(Patrol patrol, List<String> allowed) {
        PatrolPlan plan = patrol.plan();
        return new PatrolView(
                plan.patrolId().value(),
                plan.teamId(),
                plan.scope().otherTeamIds(),
                patrol.wardId(),
                patrol.residentialGroupId(),
                plan.type(),
                patrol.status(),
                plan.plannedStart(),
                plan.plannedEnd(),
                patrol.startedAt(),
                patrol.endedAt(),
                plan.participants(),
                plan.scope().leadOnDuty(),
                plan.scope().hotspotIds(),
                plan.scope().partnerUnitIds(),
                plan.scope().guards(),
                patrol.warnings(),
                patrol.log(),
                patrol.cancelReason(),
                allowed);
    }
}
