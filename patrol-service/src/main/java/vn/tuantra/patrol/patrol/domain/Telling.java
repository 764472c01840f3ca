package vn.tuantra.patrol.patrol.domain;

import java.time.Instant;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.patrol.CheckpointPassed;
import vn.tuantra.contract.patrol.PatrolCancelled;
import vn.tuantra.contract.patrol.PatrolCompleted;
import vn.tuantra.contract.patrol.PatrolConfirmed;
import vn.tuantra.contract.patrol.PatrolLogged;
import vn.tuantra.contract.patrol.PatrolMissed;
import vn.tuantra.contract.patrol.PatrolPlanChanged;
import vn.tuantra.contract.patrol.PatrolPlanned;
import vn.tuantra.contract.patrol.PatrolSilent;
import vn.tuantra.contract.patrol.PatrolStarted;

/** The facts of a patrol's history as they are told. */
final class Telling {

    private Telling() {}

    static PatrolPlanned planned(Patrol patrol, Actor by) {
        PatrolPlan plan = patrol.plan();
        return new PatrolPlanned(
                plan.patrolId().value(),
                plan.teamId(),
                patrol.wardId(),
                plan.type(),
                plan.plannedStart(),
                plan.plannedEnd(),
                plan.participants(),
                by,
                plan.scope());
    }

    static PatrolPlanChanged planChanged(Patrol patrol, Actor by) {
        PatrolPlan plan = patrol.plan();
        return new PatrolPlanChanged(
                plan.patrolId().value(),
                plan.teamId(),
                patrol.wardId(),
                plan.type(),
                plan.plannedStart(),
                plan.plannedEnd(),
                plan.participants(),
                by,
                plan.scope());
    }

    static PatrolConfirmed confirmed(Patrol patrol, Actor by) {
        PatrolPlan plan = patrol.plan();
        return new PatrolConfirmed(
                plan.patrolId().value(),
                plan.teamId(),
                patrol.wardId(),
                plan.type(),
                plan.plannedStart(),
                plan.plannedEnd(),
                by);
    }

    static PatrolStarted started(Patrol patrol, Instant at, Actor by) {
        PatrolPlan plan = patrol.plan();
        return new PatrolStarted(plan.patrolId().value(), plan.teamId(), patrol.wardId(), plan.type(), at, by);
    }

    static CheckpointPassed passed(Patrol patrol, Passing passing, Actor by) {
        PatrolPlan plan = patrol.plan();
        return new CheckpointPassed(
                plan.patrolId().value(),
                plan.teamId(),
                patrol.wardId(),
                passing.checkpointId(),
                passing.at(),
                passing.receivedAt(),
                passing.method(),
                passing.marks(),
                by);
    }

    static PatrolCompleted completed(Patrol patrol, Instant started, Instant ended, Actor by) {
        PatrolPlan plan = patrol.plan();
        return new PatrolCompleted(
                plan.patrolId().value(),
                plan.teamId(),
                patrol.wardId(),
                plan.type(),
                started,
                ended,
                plan.participants(),
                by,
                plan.scope(),
                patrol.course().missed().stream().map(MissedPoint::checkpointId).toList());
    }

    static PatrolLogged logged(Patrol patrol, Instant started, Instant ended, Actor by) {
        PatrolPlan plan = patrol.plan();
        return new PatrolLogged(
                plan.patrolId().value(),
                plan.teamId(),
                patrol.wardId(),
                plan.type(),
                started,
                ended,
                plan.participants(),
                by);
    }

    static PatrolCancelled cancelled(Patrol patrol, Actor by) {
        PatrolPlan plan = patrol.plan();
        return new PatrolCancelled(
                plan.patrolId().value(),
                plan.teamId(),
                patrol.wardId(),
                plan.type(),
                plan.plannedStart(),
                plan.plannedEnd(),
                by);
    }

    static PatrolSilent silent(Patrol patrol, Instant heardAt, Actor by) {
        PatrolPlan plan = patrol.plan();
        return new PatrolSilent(plan.patrolId().value(), plan.teamId(), patrol.wardId(), plan.type(), heardAt, by);
    }

    static PatrolMissed missed(Patrol patrol, Actor by) {
        PatrolPlan plan = patrol.plan();
        return new PatrolMissed(
                plan.patrolId().value(),
                plan.teamId(),
                patrol.wardId(),
                plan.type(),
                plan.plannedStart(),
                plan.plannedEnd(),
                by);
    }
}
