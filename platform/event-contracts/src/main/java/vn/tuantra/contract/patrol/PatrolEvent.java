package vn.tuantra.contract.patrol;

import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** A fact of a patrol's history. */
public sealed interface PatrolEvent extends DomainEvent
        permits PatrolPlanned, PatrolStarted, PatrolCompleted, PatrolLogged {

    UUID patrolId();

    UUID teamId();

    UUID wardId();

    @Override
    default UUID aggregateId() {
        return patrolId();
    }
}
