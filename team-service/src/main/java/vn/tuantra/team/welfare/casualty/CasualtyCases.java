package vn.tuantra.team.welfare.casualty;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.welfare.casualty.domain.CasualtyCase;

/** Every casualty case, seen by its ward and those above it. */
@Component
class CasualtyCases {

    private static final int MOST_OF_A_MEMBER = 1000;

    private final Register<CasualtyCase> register;

    CasualtyCases(Registers registers) {
        this.register =
                registers.of(CasualtyCase.class, "casualty-case", "casualty_cases", "wardId", CasualtyCase::wardId);
        register.store().ensureIndex(Indexes.ascending("state.memberId"), false);
    }

    Versioned<CasualtyCase> add(Command command, Change<CasualtyCase, DomainEvent> reported) {
        return register.create(reported.state().caseId(), command, reported);
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere */
    Versioned<CasualtyCase> visible(UUID id, Caller caller) {
        return register.visible(id, caller);
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere; as the domain */
    Versioned<CasualtyCase> change(
            UUID id,
            Caller caller,
            @Nullable Long ifVersion,
            Command command,
            Function<CasualtyCase, Change<CasualtyCase, DomainEvent>> step) {
        return register.change(id, caller, ifVersion, command, step);
    }

    /** Those of a person, the latest harm first. */
    List<CasualtyCase> of(UUID memberId) {
        return register
                .store()
                .query(Filters.eq("state.memberId", memberId), Sorts.descending("state.occurredAt"), MOST_OF_A_MEMBER)
                .stream()
                .map(Versioned::state)
                .toList();
    }

    /** The latest harm first. */
    Page<Versioned<CasualtyCase>> page(Caller caller, @Nullable UUID unit, @Nullable String cursor, int limit) {
        return register.newest(caller, unit, Filters.empty(), "occurredAt", CasualtyCase::occurredAt, cursor, limit);
    }
}
