package vn.tuantra.patrol.patrol.application;

import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;

/** The log of a patrol is signed; allowances count it from now on. */
@Component
public class LogPatrol {

    private final Patrols patrols;

    LogPatrol(Patrols patrols) {
        this.patrols = patrols;
    }

    /** @throws Refusal {@code NOT_FOUND} outside the caller's subtree, {@code NOT_YOUR_TEAM}, {@code ILLEGAL_TRANSITION} */
    public Versioned<Patrol> log(PatrolId id, Caller caller, Command command) {
        OwnTeam.require(caller, patrols.visible(id, caller).state().teamId());
        return patrols.change(id, command, patrol -> patrol.log(command.by()));
    }
}
