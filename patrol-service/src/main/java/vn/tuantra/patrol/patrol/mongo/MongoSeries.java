package vn.tuantra.patrol.patrol.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.patrol.PatrolEvent;
import vn.tuantra.patrol.patrol.application.AllSeries;
import vn.tuantra.patrol.patrol.domain.PatrolSeries;
import vn.tuantra.patrol.patrol.domain.PatrolSeries.State;

@Repository
class MongoSeries implements AllSeries {

    private static final String STATE = "state.state";
    private static final String BEGUN = "state.plannedAt";

    private final Register<PatrolSeries> register;

    MongoSeries(Registers registers) {
        this.register =
                registers.shared(PatrolSeries.class, "patrol-series", "patrol_series", "units", PatrolSeries::units);
        register.store().ensureIndex(Indexes.ascending(STATE, BEGUN), false);
    }

    @Override
    public boolean isKnown(UUID id) {
        return register.store().find(id).isPresent();
    }

    @Override
    public Versioned<PatrolSeries> add(Command command, PatrolSeries series) {
        return register.create(series.seriesId(), command, Change.quietly(series));
    }

    @Override
    public PatrolSeries change(
            UUID id, Command command, Function<PatrolSeries, Change<PatrolSeries, PatrolEvent>> decision) {
        return register.store().change(id, command, decision).state();
    }

    @Override
    public List<PatrolSeries> unfinished(Instant begunBefore, int limit) {
        return register
                .store()
                .query(
                        Filters.and(
                                Filters.in(STATE, State.PLANNING.name(), State.UNDOING.name()),
                                Filters.lt(BEGUN, begunBefore)),
                        Sorts.ascending(BEGUN),
                        limit)
                .stream()
                .map(Versioned::state)
                .toList();
    }
}
