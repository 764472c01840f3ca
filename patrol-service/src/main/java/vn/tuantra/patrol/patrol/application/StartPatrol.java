package vn.tuantra.patrol.patrol.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;

/** The team sets out. */
@Component
public class StartPatrol {

    private final Patrols patrols;
    private final Clock clock;

    StartPatrol(Patrols patrols, Clock clock) {
        this.patrols = patrols;
        this.clock = clock;
    }

    /** @throws Refusal {@code NOT_FOUND} outside the caller's subtree, {@code NOT_YOUR_TEAM}, {@code ILLEGAL_TRANSITION} */
    public Versioned<Patrol> start(PatrolId id, Caller caller, Command command) {
        OwnTeam.require(caller, patrols.visible(id, caller).state().teamId());
        return patrols.change(id, command, patrol -> patrol.start(clock.instant(), command.by()));
    }
}
