package vn.tuantra.team.register;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.patrolteam.application.CircumstancesOf;
import vn.tuantra.team.patrolteam.application.PatrolTeams;
import vn.tuantra.team.patrolteam.domain.Circumstances;

/** Imports of teams and their application; a crash in between only delays it. */
@Component
class TeamImports {

    private static final int BATCH = 100;
    /** Nobody accepts a register that is older: it would not be true any more. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Register<TeamImport> register;
    private final AggregateStore<TeamImport> imports;
    private final AggregateStore<StagedTeam> staged;
    private final MongoCollection<Document> stagedDocuments;
    private final PatrolTeams teams;
    private final CircumstancesOf circumstances;
    private final Clock clock;

    TeamImports(
            Registers registers,
            AggregateStores stores,
            MongoDatabase database,
            PatrolTeams teams,
            CircumstancesOf circumstances,
            Clock clock) {
        this.register = registers.of(TeamImport.class, "team-import", "team_imports", "unitId", TeamImport::unitId);
        this.imports = register.store();
        this.staged = stores.of(StagedTeam.class, "staged-team", "staged_teams");
        this.stagedDocuments = database.getCollection("staged_teams");
        this.teams = teams;
        this.circumstances = circumstances;
        this.clock = clock;
        imports.ensureIndex(Indexes.ascending("state.status"), false);
        staged.ensureIndex(Indexes.ascending("state.importId", "state.position"), false);
    }

    /** Stages the teams, then the import that makes them count for something. */
    Versioned<TeamImport> propose(TeamImport proposed, List<StagedTeam> teams, Command command) {
        Command system = Command.ofSystem(command.by(), "stage-team", "staged-team");
        teams.forEach(team -> staged.create(team.proposal().teamId().value(), system, quiet(team)));
        return imports.create(proposed.importId(), command, quiet(proposed));
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere */
    Versioned<TeamImport> visible(UUID id, Caller caller) {
        return register.visible(id, caller);
    }

    /** The newest first. */
    Page<Versioned<TeamImport>> page(Caller caller, @Nullable String cursor, int limit) {
        return register.newest(caller, null, Filters.empty(), "proposedAt", TeamImport::proposedAt, cursor, limit);
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere; as the import */
    Versioned<TeamImport> accept(UUID id, Caller caller, @Nullable Long ifVersion, Command command) {
        return register.change(id, caller, ifVersion, command, now -> quiet(now.accept(command.by())));
    }

    private Versioned<TeamImport> change(
            UUID id, @Nullable Long ifVersion, Command command, UnaryOperator<TeamImport> step) {
        return imports.change(id, ifVersion, command, now -> quiet(step.apply(now)));
    }

    /** Goes on with every accepted import. */
    void applyPending() {
        imports.query(Filters.eq("state.status", TeamImport.Status.ACCEPTED.name()), Sorts.ascending("_id"), 5)
                .forEach(pending -> apply(pending.state()));
    }

    /** The teams of an import in the order of the file; none once it has been carried out. */
    List<StagedTeam> teamsOf(UUID importId) {
        return staged
                .query(Filters.eq("state.importId", importId), Sorts.ascending("state.position"), RawRows.MAX_ROWS)
                .stream()
                .map(Versioned::state)
                .toList();
    }

    /** Lets go of what nobody accepted. */
    void expire() {
        Command note = Command.ofSystem(new Actor("team-imports", "SYSTEM", null), "expire-import", "team-import");
        imports.query(
                        Filters.and(
                                Filters.eq("state.status", TeamImport.Status.PROPOSED.name()),
                                Filters.lt(
                                        "state.proposedAt",
                                        Date.from(clock.instant().minus(KEPT)))),
                        Sorts.ascending("_id"),
                        50)
                .forEach(old -> {
                    change(old.id(), null, note, current -> current.stopped("EXPIRED"));
                    forget(old.id());
                });
    }

    /** Staged people are copies: once the teams stand, nothing of them may be left beside. */
    private void forget(UUID importId) {
        stagedDocuments.deleteMany(Filters.eq("state.importId", importId));
    }

    private void apply(TeamImport pending) {
        Actor chair = Objects.requireNonNull(pending.acceptedBy());
        Command note = Command.ofSystem(new Actor("team-imports", "SYSTEM", null), "apply-import", "team-import");
        Circumstances now = circumstances.now();
        for (int done = pending.done(); done < pending.teams(); ) {
            List<Versioned<StagedTeam>> batch = staged.query(
                    Filters.and(
                            Filters.eq("state.importId", pending.importId()),
                            Filters.gte("state.position", done),
                            Filters.lt("state.position", done + BATCH)),
                    Sorts.ascending("state.position"),
                    BATCH);
            for (Versioned<StagedTeam> team : batch) {
                try {
                    found(team.state(), pending.proposedBy(), chair, now);
                } catch (Refusal refused) {
                    change(pending.importId(), null, note, current -> current.stopped(refused.code()));
                    return;
                }
            }
            done += BATCH;
            int founded = Math.min(done, pending.teams());
            change(pending.importId(), null, note, current -> current.progressed(founded));
        }
        forget(pending.importId());
    }

    private void found(StagedTeam team, Actor staff, Actor chair, Circumstances now) {
        // One write per team, with every fact of its founding; the same id again is the same team.
        Command system = new Command(
                chair, "import-team", "team", null, "import/" + team.importId() + "/" + team.position(), null);
        teams.add(system, Founding.of(team, now, staff, chair));
    }

    private static <S> Change<S, DomainEvent> quiet(S state) {
        return Change.quietly(state);
    }
}
