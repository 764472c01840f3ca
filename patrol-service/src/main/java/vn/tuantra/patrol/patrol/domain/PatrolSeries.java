package vn.tuantra.patrol.patrol.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.patrol.PatrolEvent;

/**
 * Patrols that are planned by one call, all or none. It is stored before the first of them, so that whoever finds it
 * unfinished after a crash can go on with it or undo it.
 *
 * @param units whose business it is: the residential group of the team
 * @param conflict what forbade one of the patrols after all, which undoes the others; absent if nothing did
 */
public record PatrolSeries(
        UUID seriesId,
        List<UUID> units,
        List<PatrolPlan> plans,
        State state,
        Instant plannedAt,
        Actor by,
        @Nullable PlanConflict conflict) {

    /** How far it is. */
    public enum State {
        PLANNING,
        PLANNED,
        UNDOING,
        UNDONE
    }

    public PatrolSeries {
        units = List.copyOf(units);
        plans = List.copyOf(plans);
    }

    public Change<PatrolSeries, PatrolEvent> planned() {
        return state == State.PLANNING ? Change.quietly(in(State.PLANNED, null)) : Change.nothing(this);
    }

    /** One of its patrols cannot be. */
    public Change<PatrolSeries, PatrolEvent> undoing(PlanConflict found) {
        return state == State.PLANNING ? Change.quietly(in(State.UNDOING, found)) : Change.nothing(this);
    }

    public Change<PatrolSeries, PatrolEvent> undone() {
        return state == State.UNDOING ? Change.quietly(in(State.UNDONE, conflict)) : Change.nothing(this);
    }

    private PatrolSeries in(State next, @Nullable PlanConflict found) {
        return new PatrolSeries(seriesId, units, plans, next, plannedAt, by, found);
    }
}
