package vn.tuantra.patrol.patrol.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.patrol.PatrolEvent;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.patrol.checkpoint.Checkpoints;
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
    private final Checkpoints checkpoints;
    private final StepTimes times;

    AdvancePatrol(Patrols patrols, Rosters rosters, Checkpoints checkpoints, StepTimes times) {
        this.patrols = patrols;
        this.rosters = rosters;
        this.checkpoints = checkpoints;
        this.times = times;
    }

    public Versioned<Patrol> confirm(PatrolId id, Caller caller, Command command) {
        return step(id, caller, command, patrol -> patrol.confirm(command.by()));
    }

    /** @param at when that was, by a phone that had no network then; now when absent */
    public Versioned<Patrol> start(PatrolId id, @Nullable Instant at, Caller caller, Command command) {
        Instant when = times.possible(at);
        return step(id, caller, command, patrol -> patrol.start(when, teamsOf(patrol), command.by()));
    }

    /**
     * @param at as for the start
     * @param reasons why nobody was at a checkpoint
     */
    public Versioned<Patrol> complete(
            PatrolId id, @Nullable Instant at, Map<UUID, String> reasons, Caller caller, Command command) {
        Instant when = times.possible(at);
        return step(id, caller, command, patrol -> {
            Set<UUID> expected = checkpoints.ofHotspots(
                    patrol.plan().scope().hotspotIds(),
                    VietnamDay.of(patrol.plan().plannedStart()));
            return patrol.complete(when, expected, reasons, command.by());
        });
    }

    /** The log is signed; allowances count it from now on. */
    public Versioned<Patrol> log(PatrolId id, @Nullable String note, Caller caller, Command command) {
        PatrolLog log = new PatrolLog(times.now(), command.by(), note);
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
