package vn.tuantra.patrol.patrol.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.patrol.PartnerGuards;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.contract.patrol.ScanMark;
import vn.tuantra.contract.patrol.ScanMethod;
import vn.tuantra.patrol.patrol.domain.MissedPoint;
import vn.tuantra.patrol.patrol.domain.Passing;
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
        @Nullable Integer checkInMinutes,
        List<PlanWarning> warnings,
        List<PassingView> passings,
        List<MissedPoint> missedCheckpoints,
        @Nullable PatrolLog log,
        @Nullable String cancelReason,
        List<String> allowed) {

    /** Where it was, and what is odd about that; which phone said so stays inside. */
    record PassingView(
            UUID scanId,
            UUID checkpointId,
            ScanMethod method,
            Instant deviceAt,
            Instant at,
            Instant receivedAt,
            @Nullable Integer accuracyMetres,
            List<ScanMark> marks) {

        static PassingView of(Passing passing) {
            return new PassingView(
                    passing.scanId(),
                    passing.checkpointId(),
                    passing.method(),
                    passing.deviceAt(),
                    passing.at(),
                    passing.receivedAt(),
                    passing.accuracyMetres(),
                    passing.marks());
        }
    }

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
                plan.checkInMinutes(),
                patrol.warnings(),
                patrol.course().passings().stream().map(PassingView::of).toList(),
                patrol.course().missed(),
                patrol.log(),
                patrol.cancelReason(),
                allowed);
    }
}
