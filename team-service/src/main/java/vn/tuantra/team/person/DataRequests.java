package vn.tuantra.team.person;

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
import vn.tuantra.team.person.domain.DataRequest;

/** Every request about one's own data, seen by the person's ward and by the person. */
@Component
class DataRequests {

    private static final int MOST_OF_A_PERSON = 1000;

    private final Register<DataRequest> register;

    DataRequests(Registers registers) {
        this.register = registers.of(DataRequest.class, "data-request", "data_requests", "wardId", DataRequest::wardId);
        register.store().ensureIndex(Indexes.ascending("state.memberId"), false);
    }

    Versioned<DataRequest> add(Command command, Change<DataRequest, DomainEvent> received) {
        return register.create(received.state().requestId(), command, received);
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere; as the domain */
    Versioned<DataRequest> change(
            UUID id,
            Caller caller,
            @Nullable Long ifVersion,
            Command command,
            Function<DataRequest, Change<DataRequest, DomainEvent>> step) {
        return register.change(id, caller, ifVersion, command, step);
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere */
    Versioned<DataRequest> visible(UUID id, Caller caller) {
        return register.visible(id, caller);
    }

    /** The latest first. */
    Page<Versioned<DataRequest>> page(Caller caller, @Nullable UUID unit, @Nullable String cursor, int limit) {
        return register.newest(caller, unit, Filters.empty(), "receivedAt", DataRequest::receivedAt, cursor, limit);
    }

    /** The latest first. */
    List<DataRequest> of(UUID memberId) {
        return register
                .store()
                .query(Filters.eq("state.memberId", memberId), Sorts.descending("state.receivedAt"), MOST_OF_A_PERSON)
                .stream()
                .map(Versioned::state)
                .toList();
    }
}
