package vn.tuantra.team.patrolteam.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashSet;
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
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.team.patrolteam.application.PatrolTeams;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

/**
 * Two rules over all teams are unique indexes over lists, so that they hold in the one write that could break them: a
 * decision number of a ward and year, and one team per civilian.
 */
@Repository
class MongoPatrolTeams implements PatrolTeams {

    private static final String CLAIMS = "state.claims";
    private static final String ENTRIES = "state.registerEntries";
    private static final int ALL = 10_000;

    private final AggregateStore<PatrolTeam> store;
    private final MongoDatabase database;

    MongoPatrolTeams(AggregateStores stores, MongoDatabase database) {
        this.store = stores.of(PatrolTeam.class, "team", "teams");
        this.database = database;
        store.ensureIndex(Indexes.ascending("state.wardId"), false);
        store.ensureIndex(Indexes.ascending("state.residentialGroupId"), false);
        store.ensureIndex(Indexes.ascending("state.members.memberId"), false);
        store.ensureIndex(Indexes.ascending("state.members.person.nameTokens"), false);
        store.uniqueWherePresent(_ -> Refusal.conflict("DECISION_NUMBER_USED", Map.of()), "registerEntries");
        store.uniqueWherePresent(this::claimed, "claims");
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
            TeamId id,
            @Nullable Long ifVersion,
            Command command,
            Function<PatrolTeam, Change<PatrolTeam, DomainEvent>> decision) {
        return store.change(id.value(), ifVersion, command, decision);
    }

    @Override
    public List<Versioned<PatrolTeam>> in(
            Set<UUID> units, @Nullable TeamStatus status, @Nullable TeamId after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(inAny(units)));
        if (status != null) {
            filters.add(Filters.eq("state.status", status.name()));
        }
        return page(filters, after, limit);
    }

    @Override
    public List<Versioned<PatrolTeam>> withNames(
            Set<UUID> units, List<String> tokens, @Nullable TeamId after, int limit) {
        return page(
                new ArrayList<>(List.of(inAny(units), Filters.all("state.members.person.nameTokens", tokens))),
                after,
                limit);
    }

    @Override
    public List<Versioned<PatrolTeam>> ofPerson(UUID memberId) {
        return store.query(Filters.eq("state.members.memberId", memberId), Sorts.ascending("_id"), ALL);
    }

    @Override
    public List<Versioned<PatrolTeam>> workingFor(Set<UUID> residentialGroups) {
        Bson working = Filters.in(
                "state.status", TeamStatus.DECIDED.name(), TeamStatus.ACTIVE.name(), TeamStatus.SUSPENDED.name());
        return store.query(
                Filters.and(Filters.in("state.residentialGroupId", residentialGroups), working),
                Sorts.ascending("_id"),
                ALL);
    }

    @Override
    public Set<String> registerEntries() {
        return distinct(ENTRIES);
    }

    @Override
    public Set<String> claims() {
        return distinct(CLAIMS);
    }

    private Set<String> distinct(String list) {
        return database.getCollection("teams").distinct(list, String.class).into(new HashSet<>());
    }

    private List<Versioned<PatrolTeam>> page(List<Bson> filters, @Nullable TeamId after, int limit) {
        if (after != null) {
            filters.add(Filters.gt("_id", after.value()));
        }
        return store.query(Filters.and(filters), Sorts.ascending("_id"), limit);
    }

    private static Bson inAny(Set<UUID> units) {
        return Filters.or(Filters.in("state.wardId", units), Filters.in("state.residentialGroupId", units));
    }

    /** Which of the team's people another team holds already. */
    private Refusal claimed(PatrolTeam wanted) {
        for (Membership member : wanted.members()) {
            List<String> claims = member.claims();
            if (claims != null
                    && !claims.isEmpty()
                    && store.count(Filters.and(
                                    Filters.in(CLAIMS, claims),
                                    Filters.ne("_id", wanted.teamId().value())))
                            > 0) {
                return Refusal.conflict("PERSON_ALREADY_MEMBER", Map.of("member", member.memberId()));
            }
        }
        return Refusal.conflict("PERSON_ALREADY_MEMBER", Map.of());
    }
}
