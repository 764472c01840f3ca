package vn.tuantra.team.welfare.allowance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.register.Order;
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.welfare.WelfareSettings;
import vn.tuantra.team.welfare.allowance.domain.AllowanceLine;
import vn.tuantra.team.welfare.allowance.domain.AllowanceRun;
import vn.tuantra.team.welfare.allowance.domain.Calculation;

/** The monthly allowances; one per ward and month, whoever calculates it first. */
@Component
class AllowanceRuns {

    private static final Order<AllowanceRun> LATEST_MONTH_FIRST =
            Order.descending("month", AllowanceRun::month, text -> text);

    private static final int MOST_OF_A_MEMBER = 1000;

    private final Register<AllowanceRun> register;
    private final LoggedPatrols patrols;
    private final Services services;
    private final WelfareSettings settings;

    AllowanceRuns(Registers registers, LoggedPatrols patrols, Services services, WelfareSettings settings) {
        this.register = registers.of(AllowanceRun.class, "allowance", "allowances", "wardId", AllowanceRun::wardId);
        this.patrols = patrols;
        this.services = services;
        this.settings = settings;
        register.store().ensureIndex(Indexes.ascending("state.wardId", "state.month"), false);
        register.store().ensureIndex(Indexes.ascending("state.lines.memberId"), false);
    }

    /** @throws Refusal {@code NOTHING_TO_PAY}; {@code ILLEGAL_TRANSITION} once it was checked */
    Versioned<AllowanceRun> calculate(UUID wardId, YearMonth month, Command command) {
        UUID id = UUID.nameUUIDFromBytes(("allowance/" + wardId + "/" + month).getBytes(UTF_8));
        List<AllowanceLine> lines = new Calculation(
                        month, settings.asRates(), settings.dutyDay(), patrols.of(wardId, month))
                .of(services.of(wardId, month));
        if (register.store().find(id).isPresent()) {
            return register.store().change(id, command, run -> run.recalculate(lines, command.by()));
        }
        return register.create(id, command, AllowanceRun.calculated(id, wardId, month.toString(), lines, command.by()));
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere */
    Versioned<AllowanceRun> visible(UUID id, Caller caller) {
        return register.visible(id, caller);
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere; as the domain */
    Versioned<AllowanceRun> change(
            UUID id,
            Caller caller,
            @Nullable Long ifVersion,
            Command command,
            Function<AllowanceRun, Change<AllowanceRun, DomainEvent>> step) {
        return register.change(id, caller, ifVersion, command, step);
    }

    /** Those with a line for a person, the latest month first. */
    List<AllowanceRun> of(UUID memberId) {
        return register
                .store()
                .query(Filters.eq("state.lines.memberId", memberId), Sorts.descending("state.month"), MOST_OF_A_MEMBER)
                .stream()
                .map(Versioned::state)
                .toList();
    }

    /** The latest month first. */
    Page<Versioned<AllowanceRun>> page(Caller caller, @Nullable UUID unit, @Nullable String cursor, int limit) {
        return register.ordered(register.owners(caller, unit), Filters.empty(), LATEST_MONTH_FIRST, cursor, limit);
    }
}
