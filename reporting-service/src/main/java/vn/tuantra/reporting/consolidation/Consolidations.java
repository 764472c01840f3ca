package vn.tuantra.reporting.consolidation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.report.ConsolidationSent;
import vn.tuantra.reporting.consolidation.domain.Consolidation;
import vn.tuantra.reporting.obligation.Progress;
import vn.tuantra.reporting.submission.NextNumber;

/** What was compiled; one per obligation. */
@Component
class Consolidations implements Progress.Source {

    /** More than a unit compiles in a lifetime of the plan. */
    private static final int ALL = 500;

    private final Register<Consolidation> register;

    Consolidations(Registers registers) {
        this.register = registers.of(
                Consolidation.class,
                "consolidation",
                "consolidations",
                "owed.unitId",
                consolidation -> consolidation.owed().unitId());
        register.store()
                .uniqueWherePresent(
                        compiled -> Refusal.conflict(
                                NextNumber.TAKEN, Map.of("unit", compiled.owed().unitId())),
                        "numbers");
    }

    /** All of a unit. */
    List<Consolidation> of(UUID unitId) {
        return register.store().query(Filters.eq("state.owed.unitId", unitId), Sorts.ascending("_id"), ALL).stream()
                .map(Versioned::state)
                .toList();
    }

    Optional<Versioned<Consolidation>> known(UUID obligationId, Caller caller) {
        return register.known(Consolidation.idOf(obligationId), caller);
    }

    Versioned<Consolidation> visible(UUID id, Caller caller) {
        return register.visible(id, caller);
    }

    Versioned<Consolidation> create(Command command, Change<Consolidation, ConsolidationSent> compiled) {
        return register.create(compiled.state().consolidationId(), command, compiled);
    }

    Versioned<Consolidation> change(
            UUID id,
            Caller caller,
            @Nullable Long ifVersion,
            Command command,
            Function<Consolidation, Change<Consolidation, ConsolidationSent>> step) {
        return register.change(id, caller, ifVersion, command, step);
    }

    @Override
    public Map<UUID, Progress> of(Collection<UUID> obligations) {
        List<UUID> ids = obligations.stream().map(Consolidation::idOf).toList();
        return register.store().query(Filters.in("_id", ids), Sorts.ascending("_id"), ids.size() + 1).stream()
                .map(Versioned::state)
                .collect(Collectors.toMap(
                        each -> each.owed().id(),
                        each -> new Progress(each.status().name(), each.sentAt() == null ? null : each.isLate())));
    }
}
