package vn.tuantra.contract.patrol;

import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** A fact of a patrol's history. */
public sealed interface PatrolEvent extends DomainEvent
        permits PatrolPlanned,
                PatrolPlanChanged,
                PatrolConfirmed,
                PatrolStarted,
                CheckpointPassed,
                PatrolSilent,
                PatrolCompleted,
                PatrolLogged,
                PatrolCancelled,
                PatrolMissed {

    UUID patrolId();

    UUID teamId();

    UUID wardId();

    @Override
    default UUID aggregateId() {
        return patrolId();
    }
}
