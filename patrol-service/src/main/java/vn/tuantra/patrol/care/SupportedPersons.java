package vn.tuantra.patrol.care;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
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

/** All supported persons. Nothing of them leaves this service. */
@Repository
class SupportedPersons {

    private static final String TASK_TEAM = "state.tasks.teamId";
    private static final String TASK = "state.tasks.taskId";
    private static final int MOST = 500;

    private final Register<SupportedPerson> register;

    SupportedPersons(Registers registers) {
        this.register = registers.of(
                SupportedPerson.class, "supported-person", "supported_persons", "unitId", SupportedPerson::unitId);
        register.unique(
                _ -> Refusal.conflict("FILE_ALREADY_ENTERED", Map.of("field", "fileNumber")), "unitId", "fileNumber");
        register.store().ensureIndex(Indexes.ascending(TASK_TEAM), false);
        register.store().ensureIndex(Indexes.ascending(TASK), false);
    }

    Versioned<SupportedPerson> add(SupportedPerson person, Command command) {
        return register.create(person.personId(), command, Change.quietly(person));
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it is none of the caller's business */
    Versioned<SupportedPerson> visible(UUID id, Caller caller) {
        return register.visible(id, caller);
    }

    /** @throws Refusal the same, and what the decision refuses */
    Versioned<SupportedPerson> change(
            UUID id,
            Caller caller,
            @Nullable Long ifVersion,
            Command command,
            UnaryOperator<SupportedPerson> decision) {
        return register.change(id, caller, ifVersion, command, person -> Change.quietly(decision.apply(person)));
    }

    Page<SupportedPerson> list(Caller caller, @Nullable UUID unitId, @Nullable String cursor, int limit) {
        return register.page(caller, unitId, Filters.empty(), cursor, limit).map(Versioned::state);
    }

    /** Those for whom a team has something to do, or had. */
    List<CareTask> tasksOf(UUID teamId) {
        return register.store().query(Filters.eq(TASK_TEAM, teamId), Sorts.ascending("_id"), MOST).stream()
                .flatMap(person -> person.state().tasks().stream())
                .filter(task -> task.teamId().equals(teamId))
                .toList();
    }

    /**
     * A task of a team is done.
     *
     * @throws Refusal {@code NOT_FOUND} for what is no task of that team
     */
    Versioned<SupportedPerson> done(
            UUID taskId, UUID teamId, Command command, UnaryOperator<SupportedPerson> decision) {
        UUID person = register.store().query(Filters.eq(TASK, taskId), Sorts.ascending("_id"), 2).stream()
                .filter(found -> found.state().tasks().stream()
                        .anyMatch(task ->
                                task.taskId().equals(taskId) && task.teamId().equals(teamId)))
                .map(Versioned::id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("care-task"));
        return register.store().change(person, command, found -> Change.quietly(decision.apply(found)));
    }
}
