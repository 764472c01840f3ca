package vn.tuantra.patrol.supportrequest;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.UUID;
import java.util.function.Function;
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
import vn.tuantra.contract.community.SupportRequestEvent;

/** All requests for support. */
@Repository
class SupportRequests {

    private final Register<SupportRequest> register;

    SupportRequests(Registers registers) {
        this.register = registers.shared(
                SupportRequest.class, "support-request", "support_requests", "units", SupportRequest::units);
        register.store().ensureIndex(Indexes.ascending("state.shares.teamId", "state.from"), false);
    }

    /** @throws Refusal {@code ID_ALREADY_USED} */
    Versioned<SupportRequest> add(Change<SupportRequest, SupportRequestEvent> asked, Command command) {
        return register.create(asked.state().requestId(), command, asked);
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it is none of the caller's business */
    Versioned<SupportRequest> visible(UUID id, Caller caller) {
        return register.visible(id, caller);
    }

    /** @throws Refusal the same, and what the decision refuses */
    Versioned<SupportRequest> change(
            UUID id,
            Caller caller,
            @Nullable Long ifVersion,
            Command command,
            Function<SupportRequest, Change<SupportRequest, SupportRequestEvent>> decision) {
        return register.change(id, caller, ifVersion, command, decision);
    }

    /** The one that begins last comes first. */
    Page<SupportRequest> list(
            Caller caller, @Nullable UUID unitId, @Nullable UUID teamId, @Nullable String cursor, int limit) {
        return register.newest(
                        caller,
                        unitId,
                        teamId == null ? Filters.empty() : Filters.eq("state.shares.teamId", teamId),
                        "from",
                        SupportRequest::from,
                        cursor,
                        limit)
                .map(Versioned::state);
    }
}
