package vn.tuantra.patrol.patrol.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.patrol.PatrolEvent;
import vn.tuantra.patrol.patrol.domain.PatrolSeries;

/** Every series of patrols that was planned by one call. */
public interface AllSeries {

    /** Whether one was begun under that id. */
    boolean isKnown(UUID id);

    /** @throws Refusal {@code ID_ALREADY_USED} */
    Versioned<PatrolSeries> add(Command command, PatrolSeries series);

    PatrolSeries change(UUID id, Command command, Function<PatrolSeries, Change<PatrolSeries, PatrolEvent>> decision);

    /** Those that were begun before that moment and are neither planned nor undone, the oldest first. */
    List<PatrolSeries> unfinished(Instant begunBefore, int limit);
}
