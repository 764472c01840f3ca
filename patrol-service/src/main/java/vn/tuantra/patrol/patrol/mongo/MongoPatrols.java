package vn.tuantra.patrol.patrol.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.patrol.PatrolEvent;
import vn.tuantra.patrol.patrol.application.Overlaps;
import vn.tuantra.patrol.patrol.application.Patrols;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.PatrolPlan;
import vn.tuantra.patrol.patrol.domain.PatrolStatus;

@Repository
class MongoPatrols implements Patrols {

    private static final String START = "plan.plannedStart";
    private static final String END = "state.plan.plannedEnd";
    private static final String PARTICIPANTS = "state.plan.participants";
    private static final String HOTSPOTS = "state.plan.scope.hotspotIds";
    private static final String STARTED = "state.course.startedAt";
    private static final int MOST_STARTS = 50_000;
    private static final int MOST_OVERLAPS = 10;
    private static final String TEAM = "state.plan.teamId";
    private static final String STATUS = "state.status";

    private final Register<Patrol> register;

    MongoPatrols(Registers registers) {
        this.register = registers.shared(Patrol.class, "patrol", "patrols", "units", Patrol::units);
        register.store().ensureIndex(Indexes.ascending("state.units", "state." + START), false);
        register.store().ensureIndex(Indexes.ascending(TEAM, "state." + START), false);
        register.store().ensureIndex(Indexes.ascending(STATUS, END), false);
        register.store().ensureIndex(Indexes.ascending(PARTICIPANTS, END), false);
        register.store().ensureIndex(Indexes.ascending(HOTSPOTS, STARTED), false);
        register.store().uniqueWherePresent(Overlaps::someWhere, "seats");
    }

    @Override
    public Versioned<Patrol> visible(PatrolId id, Caller caller) {
        return register.visible(id.value(), caller);
    }

    @Override
    public Optional<Patrol> find(PatrolId id) {
        return register.store().find(id.value()).map(Versioned::state);
    }

    @Override
    public Versioned<Patrol> add(Command command, Change<Patrol, PatrolEvent> planned) {
        return register.create(planned.state().patrolId().value(), command, planned);
    }

    @Override
    public Versioned<Patrol> change(
            PatrolId id, Command command, Function<Patrol, Change<Patrol, PatrolEvent>> decision) {
        return register.store().change(id.value(), command, decision);
    }

    @Override
    public Versioned<Patrol> change(
            PatrolId id,
            @Nullable Long ifVersion,
            Command command,
            Function<Patrol, Change<Patrol, PatrolEvent>> decision) {
        return register.store().change(id.value(), ifVersion, command, decision);
    }

    @Override
    public List<Patrol> overlapping(PatrolPlan plan) {
        Bson overlapping = Filters.and(
                Filters.in(PARTICIPANTS, plan.participants()),
                Filters.gt(END, plan.plannedStart()),
                Filters.lt("state." + START, plan.plannedEnd()),
                Filters.in(STATUS, PatrolStatus.OPEN.stream().map(Enum::name).toList()),
                Filters.ne("_id", plan.patrolId().value()));
        return register.store().query(overlapping, Sorts.ascending("state." + START), MOST_OVERLAPS).stream()
                .map(Versioned::state)
                .toList();
    }

    @Override
    public List<Patrol> startedAt(List<UUID> hotspotIds, Instant from, Instant until) {
        Bson there =
                Filters.and(Filters.in(HOTSPOTS, hotspotIds), Filters.gte(STARTED, from), Filters.lt(STARTED, until));
        return register.store().query(there, Sorts.ascending(STARTED), MOST_STARTS).stream()
                .map(Versioned::state)
                .toList();
    }

    @Override
    public boolean isOnAnother(String device, PatrolId patrol) {
        Bson elsewhere = Filters.and(
                Filters.eq("state.course.passings.device", device),
                Filters.eq(STATUS, PatrolStatus.IN_PROGRESS.name()),
                Filters.ne("_id", patrol.value()));
        return register.store().count(elsewhere) > 0;
    }

    @Override
    public List<Patrol> checkingIn(int limit) {
        Bson expected = Filters.and(
                Filters.eq(STATUS, PatrolStatus.IN_PROGRESS.name()), Filters.exists("state.plan.checkInMinutes"));
        return register.store().query(expected, Sorts.ascending(STARTED), limit).stream()
                .map(Versioned::state)
                .toList();
    }

    @Override
    public List<PatrolId> waitingSince(Instant end, int limit) {
        Bson waiting = Filters.and(
                Filters.in(STATUS, PatrolStatus.PLANNED.name(), PatrolStatus.CONFIRMED.name()), Filters.lte(END, end));
        return register.store().query(waiting, Sorts.ascending(END), limit).stream()
                .map(found -> new PatrolId(found.id()))
                .toList();
    }

    @Override
    public Page<Patrol> list(Query query, Caller caller) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.empty()));
        if (query.teamId() != null) {
            filters.add(Filters.eq(TEAM, query.teamId()));
        }
        if (query.status() != null) {
            filters.add(Filters.eq(STATUS, query.status().name()));
        }
        return register.newest(
                        caller,
                        query.unitId(),
                        Filters.and(filters),
                        START,
                        patrol -> patrol.plan().plannedStart(),
                        query.cursor(),
                        query.limit())
                .map(Versioned::state);
    }
}
