package vn.tuantra.patrol.dutyroster;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Intent;

/** What takes more than the roster itself: the solver before it is stored, the patrols after it is. */
@Component
class ManageRosters {

    private final DutyRosters rosters;
    private final ProposeRoster propose;
    private final SolveTurns solve;
    private final RosterPatrols patrols;

    ManageRosters(DutyRosters rosters, ProposeRoster propose, SolveTurns solve, RosterPatrols patrols) {
        this.rosters = rosters;
        this.propose = propose;
        this.solve = solve;
        this.patrols = patrols;
    }

    /** @throws Refusal as {@link ProposeRoster#propose} says; {@code ID_ALREADY_USED} */
    Versioned<DutyRoster> propose(ProposeRoster.Wanted wanted, Intent intent) {
        return rosters.add(propose.propose(wanted, intent.caller()), intent.command());
    }

    /** @throws Refusal {@code NOT_FOUND}, {@code ILLEGAL_TRANSITION}, {@code SOLVER_BUSY}, {@code STALE_VERSION} */
    Versioned<DutyRoster> solve(UUID id, Intent intent) {
        Versioned<DutyRoster> seen = rosters.visible(id, intent.caller());
        DutyRoster.STEPS.require("solve-duty-roster", seen.state().state());
        List<Turn> best = solve.solve(seen.state());
        Long version = intent.ifVersion() == null ? (Long) seen.version() : intent.ifVersion();
        return rosters.change(id, intent.caller(), version, intent.command(), roster -> roster.with(best));
    }

    /** @throws Refusal {@code NOT_FOUND}, {@code ILLEGAL_TRANSITION}; what forbids single patrols is named in the roster */
    Versioned<DutyRoster> confirm(UUID id, Intent intent) {
        return inLine(rosters.change(id, intent.caller(), intent.ifVersion(), intent.command(), DutyRoster::confirm));
    }

    /** @throws Refusal {@code NOT_FOUND}, {@code NOT_A_MEMBER} */
    Versioned<DutyRoster> absent(UUID id, Absence absence, Intent intent) {
        return inLine(rosters.change(
                id, intent.caller(), intent.ifVersion(), intent.command(), roster -> roster.absent(absence)));
    }

    private Versioned<DutyRoster> inLine(Versioned<DutyRoster> stored) {
        return stored.state().toPlan().isEmpty() ? stored : patrols.bringInLine(stored);
    }
}
