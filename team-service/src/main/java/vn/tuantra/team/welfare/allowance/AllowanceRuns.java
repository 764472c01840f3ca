package vn.tuantra.team.welfare.allowance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.team.welfare.WelfareSettings;
import vn.tuantra.team.welfare.allowance.domain.AllowanceLine;
import vn.tuantra.team.welfare.allowance.domain.AllowanceRun;
import vn.tuantra.team.welfare.allowance.domain.Calculation;

/** The monthly allowances; one per ward and month, whoever calculates it first. */
@Component
class AllowanceRuns {

    private final AggregateStore<AllowanceRun> store;
    private final LoggedPatrols patrols;
    private final Services services;
    private final WelfareSettings settings;
    private final Reach reach;

    AllowanceRuns(
            AggregateStores stores, LoggedPatrols patrols, Services services, WelfareSettings settings, Reach reach) {
        this.store = stores.of(AllowanceRun.class, "allowance", "allowances");
        this.patrols = patrols;
        this.services = services;
        this.settings = settings;
        this.reach = reach;
        store.ensureIndex(Indexes.ascending("state.wardId", "state.month"), false);
    }

    /** @throws Refusal {@code NOTHING_TO_PAY}; {@code ILLEGAL_TRANSITION} once it was checked */
    Versioned<AllowanceRun> calculate(UUID wardId, YearMonth month, Command command) {
        UUID id = UUID.nameUUIDFromBytes(("allowance/" + wardId + "/" + month).getBytes(UTF_8));
        List<AllowanceLine> lines = new Calculation(
                        month, settings.asRates(), settings.dutyDay(), patrols.of(wardId, month))
                .of(services.of(wardId, month));
        if (store.find(id).isPresent()) {
            return store.change(id, command, run -> run.recalculate(lines, command.by()));
        }
        return store.create(id, command, AllowanceRun.calculated(id, wardId, month.toString(), lines, command.by()));
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere */
    Versioned<AllowanceRun> visible(UUID id, Caller caller) {
        Versioned<AllowanceRun> run = store.get(id);
        if (!reach.sees(caller.unitId(), run.state().wardId())) {
            throw Refusal.notFound("allowance");
        }
        return run;
    }

    Versioned<AllowanceRun> change(
            UUID id,
            @Nullable Long ifVersion,
            Command command,
            Function<AllowanceRun, Change<AllowanceRun, DomainEvent>> step) {
        return store.change(id, ifVersion, command, step);
    }

    List<Versioned<AllowanceRun>> in(Set<UUID> wards, int limit) {
        return store.query(Filters.in("state.wardId", wards), Sorts.descending("state.month"), limit);
    }
}
