package vn.tuantra.reporting.submission;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.report.SubmissionEvent;
import vn.tuantra.reporting.obligation.Progress;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.submission.domain.Draft;
import vn.tuantra.reporting.submission.domain.Submission;

/** The reports that units have begun; one per obligation, whoever begins it first. */
@Component
public class Submissions implements Progress.Source {

    /** More reports than a unit can write in a lifetime of the plan. */
    private static final int ALL = 500;

    private final Register<Submission> register;

    Submissions(Registers registers) {
        this.register = registers.of(
                Submission.class,
                "report",
                "submissions",
                "owed.unitId",
                submission -> submission.owed().unitId());
        register.store()
                .uniqueWherePresent(
                        report -> Refusal.conflict(
                                NextNumber.TAKEN, Map.of("unit", report.owed().unitId())),
                        "numbers");
        register.store().ensureIndex(Indexes.ascending("state.owed.unitId", "state.owed.period.year"), false);
    }

    /** Begins the report, or writes on while it is a draft. */
    Versioned<Submission> write(Obligation owed, Draft draft, @Nullable Long ifVersion, Command command) {
        UUID id = Submission.idOf(owed.id());
        return register.store().find(id).isPresent()
                ? register.store().change(id, ifVersion, command, report -> report.write(draft))
                : register.create(id, command, Submission.begin(owed, draft));
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it is none of the caller's business */
    Versioned<Submission> visible(UUID id, Caller caller) {
        return register.visible(id, caller);
    }

    Versioned<Submission> change(
            UUID id,
            Caller caller,
            @Nullable Long ifVersion,
            Command command,
            Function<Submission, Change<Submission, SubmissionEvent>> step) {
        return register.change(id, caller, ifVersion, command, step);
    }

    Page<Versioned<Submission>> page(
            Caller caller, @Nullable UUID unit, @Nullable Integer year, @Nullable String cursor, int limit) {
        Bson filter = year == null ? Filters.empty() : Filters.eq("state.owed.period.year", year);
        return register.page(caller, unit, filter, cursor, limit);
    }

    /** The reports of some units that have ever been signed. */
    List<Submission> signedBy(Collection<UUID> units) {
        return register
                .store()
                .query(Filters.in("state.owed.unitId", units), Sorts.descending("state.owed.period.to"), ALL)
                .stream()
                .map(Versioned::state)
                .filter(report -> report.lastFrozen().isPresent())
                .toList();
    }

    /** The reports that fulfil some obligations, by obligation. */
    public Map<UUID, Submission> fulfilling(Collection<UUID> obligations) {
        List<UUID> ids = obligations.stream().map(Submission::idOf).toList();
        return register.store().query(Filters.in("_id", ids), Sorts.ascending("_id"), ids.size() + 1).stream()
                .map(Versioned::state)
                .collect(Collectors.toMap(report -> report.owed().id(), Function.identity()));
    }

    @Override
    public Map<UUID, Progress> of(Collection<UUID> obligations) {
        return fulfilling(obligations).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> progress(entry.getValue())));
    }

    private static Progress progress(Submission report) {
        return new Progress(
                report.status().name(),
                Optional.of(report)
                        .filter(each -> !each.sent().isEmpty())
                        .map(Submission::isLate)
                        .orElse(null));
    }
}
