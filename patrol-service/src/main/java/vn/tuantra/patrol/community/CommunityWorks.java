package vn.tuantra.patrol.community;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
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
import vn.tuantra.contract.DomainEvent;

/** All work among the people. */
@Repository
class CommunityWorks {

    private static final String OWNER = "residentialGroupId";

    private final Register<CommunityWork> register;

    CommunityWorks(Registers registers) {
        this.register = registers.of(
                CommunityWork.class, "community-work", "community_work", OWNER, CommunityWork::residentialGroupId);
        register.store().ensureIndex(Indexes.ascending("state." + OWNER, "state.at"), false);
    }

    /**
     * Which work is looked for.
     *
     * @param unitId the caller's own unit when absent
     */
    record Query(
            @Nullable UUID unitId,
            @Nullable UUID teamId,
            @Nullable WorkKind kind,
            @Nullable String cursor,
            int limit) {}

    /** @throws Refusal {@code ID_ALREADY_USED} */
    Versioned<CommunityWork> add(Change<CommunityWork, DomainEvent> recorded, Command command) {
        return register.create(recorded.state().workId(), command, recorded);
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it is none of the caller's business */
    Versioned<CommunityWork> visible(UUID id, Caller caller) {
        return register.visible(id, caller);
    }

    /** @throws Refusal the same, and what the decision refuses */
    Versioned<CommunityWork> change(
            UUID id,
            Caller caller,
            @Nullable Long ifVersion,
            Command command,
            Function<CommunityWork, Change<CommunityWork, DomainEvent>> decision) {
        return register.change(id, caller, ifVersion, command, decision);
    }

    /** Newest first, by when it was done. */
    Page<CommunityWork> list(Query query, Caller caller) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.empty()));
        if (query.teamId() != null) {
            filters.add(Filters.eq("state.teamId", query.teamId()));
        }
        if (query.kind() != null) {
            filters.add(Filters.eq("state.kind", query.kind().name()));
        }
        return register.newest(
                        caller,
                        query.unitId(),
                        Filters.and(filters),
                        "at",
                        CommunityWork::at,
                        query.cursor(),
                        query.limit())
                .map(Versioned::state);
    }
}
