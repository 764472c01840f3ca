package vn.tuantra.patrol.patrol.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.aggregate.Steps;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.patrol.PatrolCompleted;
import vn.tuantra.contract.patrol.PatrolEvent;
import vn.tuantra.contract.patrol.PatrolLogged;
import vn.tuantra.contract.patrol.PatrolPlanned;
import vn.tuantra.contract.patrol.PatrolStarted;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.contract.team.TeamRosterChanged;

/**
 * A patrol of one team (REQ-PAT-1). Ward and residential group are those of the team when it was planned; a merger does
 * not change them.
 *
 * @param warnings what was unusual about the plan
 */
public record Patrol(
        PatrolId patrolId,
        UUID teamId,
        UUID wardId,
        UUID residentialGroupId,
        PatrolType type,
        Instant plannedStart,
        Instant plannedEnd,
        List<UUID> participants,
        List<PlanWarning> warnings,
        PatrolStatus status,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** What can be done in which state, in the words of the permission table. */
    public static final Steps<PatrolStatus> STEPS = Steps.<PatrolStatus>table()
            .step("start-patrol", PatrolStatus.PLANNED)
            .step("complete-patrol", PatrolStatus.IN_PROGRESS)
            .step("log-patrol", PatrolStatus.COMPLETED)
            .build();

    public Patrol {
        participants = List.copyOf(participants);
        warnings = List.copyOf(warnings);
    }

    /**
     * Plans a patrol of an active team.
     *
     * @throws Refusal {@code END_NOT_AFTER_START}, {@code PATROL_TOO_LONG}, {@code TEAM_NOT_ACTIVE},
     *     {@code DUPLICATE_PARTICIPANT}, {@code NOT_A_MEMBER}
     */
    public static Change<Patrol, PatrolEvent> plan(
            PatrolPlan plan, TeamRosterChanged team, PatrolPlan.Limits limits, Actor by) {
        plan.check(team, limits);
        Patrol patrol = new Patrol(
                plan.patrolId(),
                plan.teamId(),
                team.wardId(),
                team.residentialGroupId(),
                plan.type(),
                plan.plannedStart(),
                plan.plannedEnd(),
                plan.participants(),
                List.copyOf(plan.warnings(team, limits)),
                PatrolStatus.PLANNED,
                null,
                null);
        return Change.of(
                patrol,
                new PatrolPlanned(
                        plan.patrolId().value(),
                        plan.teamId(),
                        team.wardId(),
                        plan.type(),
                        plan.plannedStart(),
                        plan.plannedEnd(),
                        plan.participants(),
                        by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} unless it is planned */
    public Change<Patrol, PatrolEvent> start(Instant now, Actor by) {
        STEPS.require("start-patrol", status);
        return Change.of(
                in(PatrolStatus.IN_PROGRESS, now, null),
                new PatrolStarted(patrolId.value(), teamId, wardId, type, now, by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} unless it is under way */
    public Change<Patrol, PatrolEvent> complete(Instant now, Actor by) {
        STEPS.require("complete-patrol", status);
        Instant started = startedAt;
        if (started == null) {
            throw new IllegalStateException("under way without a start: " + patrolId);
        }
        return Change.of(
                in(PatrolStatus.COMPLETED, started, now),
                new PatrolCompleted(patrolId.value(), teamId, wardId, type, started, now, participants, by));
    }

    /**
     * The leader signs the log.
     *
     * @throws Refusal {@code ILLEGAL_TRANSITION} unless it is completed
     */
    public Change<Patrol, PatrolEvent> log(Actor by) {
        STEPS.require("log-patrol", status);
        Instant started = startedAt;
        Instant ended = endedAt;
        if (started == null || ended == null) {
            throw new IllegalStateException("completed without start or end: " + patrolId);
        }
        return Change.of(
                in(PatrolStatus.LOGGED, started, ended),
                new PatrolLogged(patrolId.value(), teamId, wardId, type, started, ended, participants, by));
    }

    private Patrol in(PatrolStatus next, Instant started, @Nullable Instant ended) {
        return new Patrol(
                patrolId,
                teamId,
                wardId,
                residentialGroupId,
                type,
                plannedStart,
                plannedEnd,
                participants,
                warnings,
                next,
                started,
                ended);
    }
}
