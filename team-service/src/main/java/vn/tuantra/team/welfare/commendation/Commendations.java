package vn.tuantra.team.welfare.commendation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Comparator;
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
import vn.tuantra.team.welfare.commendation.domain.Commendation;

/** Every commendation, seen by its ward and those above it. */
@Component
class Commendations {

    private static final int MOST_OF_A_MEMBER = 1000;

    private final Register<Commendation> register;

    Commendations(Registers registers) {
        this.register =
                registers.of(Commendation.class, "commendation", "commendations", "wardId", Commendation::wardId);
        register.store().ensureIndex(Indexes.ascending("state.memberId"), true);
    }

    Versioned<Commendation> add(Command command, Change<Commendation, DomainEvent> proposed) {
        return register.create(proposed.state().commendationId(), command, proposed);
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere */
    Versioned<Commendation> visible(UUID id, Caller caller) {
        return register.visible(id, caller);
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere; as the domain */
    Versioned<Commendation> change(
            UUID id,
            Caller caller,
            @Nullable Long ifVersion,
            Command command,
            Function<Commendation, Change<Commendation, DomainEvent>> step) {
        return register.change(id, caller, ifVersion, command, step);
    }

    /** Those of a person, the latest proposal first. */
    List<Commendation> of(UUID memberId) {
        return register
                .store()
                .query(Filters.eq("state.memberId", memberId), Sorts.descending("_id"), MOST_OF_A_MEMBER)
                .stream()
                .map(Versioned::state)
                .sorted(Comparator.comparing(Commendation::proposedAt).reversed())
                .toList();
    }

    Page<Versioned<Commendation>> page(Caller caller, @Nullable UUID unit, @Nullable String cursor, int limit) {
        return register.page(caller, unit, Filters.empty(), cursor, limit);
    }
}
