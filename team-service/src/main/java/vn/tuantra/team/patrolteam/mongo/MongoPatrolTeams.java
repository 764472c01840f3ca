package vn.tuantra.team.patrolteam.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
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
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.team.patrolteam.application.PatrolTeams;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;
import vn.tuantra.team.patrolteam.domain.TeamPolicy;

/**
 * Two rules over all teams are unique indexes over lists, so that they hold in the one write that could break them: a
 * decision number of a ward and year, and one team per civilian.
 */
@Repository
class MongoPatrolTeams implements PatrolTeams {

    private static final String CLAIMS = "state.claims";
    private static final String ENTRIES = "state.registerEntries";
    private static final Bson WORKING = Filters.in(
            "state.status", TeamStatus.DECIDED.name(), TeamStatus.ACTIVE.name(), TeamStatus.SUSPENDED.name());
    private static final int ALL = 100_000;

    private final Register<PatrolTeam> register;
    private final AggregateStore<PatrolTeam> store;
    private final MongoDatabase database;

    MongoPatrolTeams(Registers registers, MongoDatabase database) {
        this.register =
                registers.of(PatrolTeam.class, "team", "teams", "residentialGroupId", PatrolTeam::residentialGroupId);
        this.store = register.store();
        this.database = database;
        store.ensureIndex(Indexes.ascending("state.wardId"), false);
        store.ensureIndex(Indexes.ascending("state.formerPlaces.wardId"), false);
        store.ensureIndex(Indexes.ascending("state.members.person.namesake"), true);
        store.ensureIndex(Indexes.ascending("state.members.memberId"), false);
        store.ensureIndex(Indexes.ascending("state.members.person.nameTokens"), false);
        store.uniqueWherePresent(_ -> Refusal.conflict("DECISION_NUMBER_USED", Map.of()), "registerEntries");
        store.uniqueWherePresent(this::claimed, "claims");
        store.uniqueWherePresent(
                _ -> Refusal.conflict("WARNING_NOT_ACKNOWLEDGED", Map.of("warning", TeamPolicy.GROUP_HAS_TEAM)),
                "seat");
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
    public Versioned<PatrolTeam> visible(TeamId id, Caller caller) {
        return register.visible(id.value(), caller);
    }

    @Override
    public Page<Versioned<PatrolTeam>> page(
            Caller caller, @Nullable UUID unitId, @Nullable TeamStatus status, @Nullable String cursor, int limit) {
        Bson wanted = status == null ? Filters.empty() : Filters.eq("state.status", status.name());
        return register.page(caller, unitId, wanted, cursor, limit);
    }

    @Override
    public Page<Versioned<PatrolTeam>> withNames(
            Caller caller, List<String> tokens, @Nullable String cursor, int limit) {
        return register.page(caller, null, Filters.all("state.members.person.nameTokens", tokens), cursor, limit);
    }

    @Override
    public List<PatrolTeam> withNamesakes(Set<String> digests, TeamId besides) {
        return states(Filters.and(
                Filters.in("state.members.person.namesake", digests), Filters.ne("_id", besides.value()), WORKING));
    }

    @Override
    public List<PatrolTeam> everIn(Set<UUID> wards) {
        return states(Filters.or(Filters.in("state.wardId", wards), Filters.in("state.formerPlaces.wardId", wards)));
    }

    @Override
    public List<Versioned<PatrolTeam>> ofPerson(UUID memberId) {
        return store.query(Filters.eq("state.members.memberId", memberId), Sorts.ascending("_id"), ALL);
    }

    @Override
    public List<Versioned<PatrolTeam>> workingFor(Set<UUID> residentialGroups) {
        return store.query(
                Filters.and(Filters.in("state.residentialGroupId", residentialGroups), WORKING),
                Sorts.ascending("_id"),
                ALL);
    }

    @Override
    public List<Versioned<PatrolTeam>> proposedFor(Set<UUID> residentialGroups) {
        return store.query(
                Filters.and(
                        Filters.in("state.residentialGroupId", residentialGroups),
                        Filters.eq("state.status", TeamStatus.PROPOSED.name())),
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

    private List<PatrolTeam> states(Bson filter) {
        return store.query(filter, Sorts.ascending("_id"), ALL).stream()
                .map(Versioned::state)
                .toList();
    }

    /** Which of the team's people another team holds already. */
    private Refusal claimed(PatrolTeam wanted) {
        return heldElsewhere(wanted).stream()
                .findFirst()
                .map(member -> Refusal.conflict("PERSON_ALREADY_MEMBER", Map.of("member", member)))
                .orElseGet(() -> Refusal.conflict("PERSON_ALREADY_MEMBER", Map.of()));
    }

    @Override
    public List<UUID> heldElsewhere(PatrolTeam team) {
        return team.members().stream()
                .filter(member -> !member.claims().isEmpty()
                        && store.count(Filters.and(
                                        Filters.in(CLAIMS, member.claims()),
                                        Filters.ne("_id", team.teamId().value())))
                                > 0)
                .map(Membership::memberId)
                .toList();
    }

    @Override
    public List<Versioned<PatrolTeam>> due(LocalDate day) {
        return store.query(
                Filters.and(
                        Filters.eq("state.status", TeamStatus.DECIDED.name()),
                        Filters.lte("state.decision.effectiveOn", day)),
                Sorts.ascending("_id"),
                ALL);
    }
}
