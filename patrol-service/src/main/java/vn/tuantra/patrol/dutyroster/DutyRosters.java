package vn.tuantra.patrol.dutyroster;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;

/** All rosters. What others have to know of one are its patrols, which tell for themselves. */
@Repository
class DutyRosters {

    private static final String WAITING = "state.toPlan.0";

    private final Register<DutyRoster> register;

    DutyRosters(Registers registers) {
        this.register = registers.of(DutyRoster.class, "duty-roster", "duty_rosters", "wardId", DutyRoster::wardId);
    }

    /** @throws Refusal {@code ID_ALREADY_USED} */
    Versioned<DutyRoster> add(DutyRoster roster, Command command) {
        return register.create(roster.rosterId(), command, Change.quietly(roster));
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it is none of the caller's business */
    Versioned<DutyRoster> visible(UUID id, Caller caller) {
        return register.visible(id, caller);
    }

    /** @throws Refusal {@code NOT_FOUND}, and what the decision refuses */
    Versioned<DutyRoster> change(
            UUID id, Caller caller, @Nullable Long ifVersion, Command command, UnaryOperator<DutyRoster> decision) {
        return register.change(id, caller, ifVersion, command, roster -> Change.quietly(decision.apply(roster)));
    }

    /** For what this service does by itself. */
    Versioned<DutyRoster> note(UUID id, Command command, UnaryOperator<DutyRoster> decision) {
        return register.store().change(id, command, roster -> Change.quietly(decision.apply(roster)));
    }

    /** Those whose patrols are not yet as they say. */
    List<Versioned<DutyRoster>> waiting(int limit) {
        return register.store().query(Filters.exists(WAITING), Sorts.ascending("_id"), limit);
    }

    Page<DutyRoster> list(Caller caller, @Nullable UUID unitId, @Nullable String cursor, int limit) {
        return register.page(caller, unitId, Filters.empty(), cursor, limit).map(Versioned::state);
    }
}
