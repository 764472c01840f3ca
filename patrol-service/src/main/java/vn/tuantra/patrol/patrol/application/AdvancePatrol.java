package vn.tuantra.patrol.patrol.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.patrol.PatrolEvent;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.PatrolLog;
import vn.tuantra.patrol.roster.Rosters;

/**
 * The steps of a patrol, taken by leader or deputy of the team that leads it. Each is refused as {@code NOT_FOUND} outside
 * the caller's subtree, {@code NOT_YOUR_TEAM} or {@code ILLEGAL_TRANSITION}.
 */
@Component
public class AdvancePatrol {

    private final Patrols patrols;
    private final Rosters rosters;
    private final Clock clock;

    AdvancePatrol(Patrols patrols, Rosters rosters, Clock clock) {
        this.patrols = patrols;
        this.rosters = rosters;
        this.clock = clock;
    }

    public Versioned<Patrol> confirm(PatrolId id, Caller caller, Command command) {
        return step(id, caller, command, patrol -> patrol.confirm(command.by()));
    }

    public Versioned<Patrol> start(PatrolId id, Caller caller, Command command) {
        return step(id, caller, command, patrol -> patrol.start(clock.instant(), teamsOf(patrol), command.by()));
    }

    public Versioned<Patrol> complete(PatrolId id, Caller caller, Command command) {
        return step(id, caller, command, patrol -> patrol.complete(clock.instant(), command.by()));
    }

    /** The log is signed; allowances count it from now on. */
    public Versioned<Patrol> log(PatrolId id, @Nullable String note, Caller caller, Command command) {
        PatrolLog log = new PatrolLog(clock.instant(), command.by(), note);
        return step(id, caller, command, patrol -> patrol.sign(log));
    }

    public Versioned<Patrol> cancel(PatrolId id, String reason, Caller caller, Command command) {
        return step(id, caller, command, patrol -> patrol.cancel(reason, command.by()));
    }

    private List<TeamRosterChanged> teamsOf(Patrol patrol) {
        return patrol.plan().teamIds().stream()
                .map(rosters::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** @throws Refusal as above */
    private Versioned<Patrol> step(
            PatrolId id, Caller caller, Command command, Function<Patrol, Change<Patrol, PatrolEvent>> decision) {
        OwnTeam.require(caller, patrols.visible(id, caller).state().teamId());
        return patrols.change(id, command, decision);
    }
}
