package vn.tuantra.team.patrolteam.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.IndexCreation;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.team.patrolteam.application.PatrolTeams;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

@Repository
class MongoPatrolTeams implements PatrolTeams {

    private final AggregateStore<PatrolTeam> store;

    MongoPatrolTeams(AggregateStores stores, MongoDatabase database, IndexCreation indexes) {
        this.store = stores.of(PatrolTeam.class, "team", "teams");
        store.ensureIndex(Indexes.ascending("state.wardId"), false);
        store.ensureIndex(Indexes.ascending("state.residentialGroupId"), false);
        // One field instead of three: a sparse index over several would also hold the undecided teams of a ward.
        indexes.ensure(() -> database.getCollection("teams")
                .createIndex(
                        Indexes.ascending("state.decision.registerEntry"),
                        new IndexOptions().unique(true).sparse(true)));
    }

    @Override
    public Versioned<PatrolTeam> get(TeamId id) {
        return store.get(id.value());
    }

    @Override
    public Versioned<PatrolTeam> add(Command command, Change<PatrolTeam, DomainEvent> proposed) {
        return store.create(proposed.state().teamId().value(), command, proposed);
    }

    @Override
    public Versioned<PatrolTeam> change(
            TeamId id, Command command, Function<PatrolTeam, Change<PatrolTeam, DomainEvent>> decision) {
        try {
            return store.change(id.value(), command, decision);
        } catch (MongoException failed) {
            if (ErrorCategory.fromErrorCode(failed.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                throw (Refusal)
                        Refusal.conflict("DECISION_NUMBER_USED", Map.of()).initCause(failed);
            }
            throw failed;
        }
    }

    @Override
    public List<Versioned<PatrolTeam>> in(
            Set<UUID> units, @Nullable TeamStatus status, @Nullable TeamId after, int limit) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.or(Filters.in("state.wardId", units), Filters.in("state.residentialGroupId", units)));
        if (status != null) {
            filters.add(Filters.eq("state.status", status.name()));
        }
        if (after != null) {
            filters.add(Filters.gt("_id", after.value()));
        }
        return store.query(Filters.and(filters), Sorts.ascending("_id"), limit);
    }
}
