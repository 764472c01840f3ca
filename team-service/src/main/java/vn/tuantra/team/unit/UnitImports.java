package vn.tuantra.team.unit;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;

/** Accepted imports of units, and their application step by step. */
@Component
class UnitImports {

    private static final int PROGRESS_EVERY = 50;

    private final AggregateStore<UnitImport> store;
    private final Units units;

    UnitImports(AggregateStores stores, Units units) {
        this.store = stores.of(UnitImport.class, "unit-import", "unit_imports");
        this.units = units;
        store.ensureIndex(com.mongodb.client.model.Indexes.ascending("state.status"), false);
    }

    /** @throws Refusal {@code ID_ALREADY_USED} when the id belongs to something else */
    Versioned<UnitImport> accept(UnitImport accepted, Command command) {
        return store.create(
                accepted.importId(), command, new Change<UnitImport, DomainEvent>(accepted, List.of(), true));
    }

    Versioned<UnitImport> get(UUID id) {
        return store.get(id);
    }

    /** Carries out what was accepted and not applied yet; also what a crash left half done. */
    void applyPending() {
        store.query(Filters.eq("state.status", UnitImport.Status.ACCEPTED.name()), Sorts.ascending("_id"), 10)
                .forEach(pending -> apply(pending.state()));
    }

    private void apply(UnitImport pending) {
        Command system = Command.ofSystem(pending.by(), "apply-unit-import", "unit");
        for (int done = pending.done(); done < pending.steps().size(); done++) {
            try {
                carryOut(pending.steps().get(done), system);
            } catch (Refusal refused) {
                int stoppedAt = done;
                note(pending, system, now -> now.stopped(stoppedAt, refused.code()));
                return;
            }
            if ((done + 1) % PROGRESS_EVERY == 0) {
                int soFar = done + 1;
                note(pending, system, now -> now.progressed(Math.max(now.done(), soFar)));
            }
        }
        note(pending, system, now -> now.progressed(now.steps().size()));
    }

    private void carryOut(UnitStep step, Command system) {
        Unit fresh = step.register();
        if (fresh != null && units.find(step.unitId()).isEmpty()) {
            units.create(step.appliedTo(fresh), system);
        } else {
            units.change(step.unitId(), null, system, known -> known.become(step.appliedTo(known)));
        }
    }

    private void note(UnitImport pending, Command system, java.util.function.UnaryOperator<UnitImport> progress) {
        store.change(pending.importId(), system, now -> Change.<UnitImport, DomainEvent>quietly(progress.apply(now)));
    }
}
