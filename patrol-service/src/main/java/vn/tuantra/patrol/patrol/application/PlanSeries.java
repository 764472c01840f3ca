package vn.tuantra.patrol.patrol.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.patrol.patrol.domain.PatrolPlan;
import vn.tuantra.patrol.patrol.domain.PatrolSeries;
import vn.tuantra.patrol.patrol.domain.PlanConflict;

/** A leader or deputy plans a month of patrols in one call: all of them, or none and what is in the way on which day. */
@Component
public class PlanSeries {

    private final AllSeries all;
    private final PlanPatrol planPatrol;
    private final FinishSeries finish;
    private final Clock clock;

    PlanSeries(AllSeries all, PlanPatrol planPatrol, FinishSeries finish, Clock clock) {
        this.all = all;
        this.planPatrol = planPatrol;
        this.finish = finish;
        this.clock = clock;
    }

    /** @param rule on which days, of RFC 5545; once when absent */
    public record Entry(PatrolPlan plan, @Nullable String rule) {}

    /**
     * @throws Refusal {@code NOT_YOUR_TEAM}, {@code INVALID_RULE}, {@code TOO_MANY_PATROLS}; {@code SERIES_NOT_POSSIBLE}
     *     with a {@link PlanConflict} for each plan that cannot be
     */
    public Versioned<PatrolSeries> plan(UUID id, List<Entry> entries, Caller caller, Command command) {
        List<PatrolPlan> plans = expanded(entries);
        UUID group = planPatrol.requireOwn(plans, caller);
        PatrolSeries series = new PatrolSeries(
                id, List.of(group), plans, PatrolSeries.State.PLANNING, clock.instant(), command.by(), null);
        if (!all.isKnown(id)) {
            // Sent again, it was possible once: what became of its patrols since is no conflict.
            requirePossible(plans, command);
        }
        Versioned<PatrolSeries> begun = all.add(command, series);
        PatrolSeries finished = finish.finish(begun.state());
        if (finished.conflict() != null) {
            throw notPossible(List.of(finished.conflict()));
        }
        return begun.with(finished);
    }

    private static List<PatrolPlan> expanded(List<Entry> entries) {
        List<PatrolPlan> plans = new ArrayList<>();
        for (Entry entry : entries) {
            plans.addAll(entry.rule() == null ? List.of(entry.plan()) : Recurrence.of(entry.plan(), entry.rule()));
            if (plans.size() > Recurrence.MOST) {
                throw Recurrence.tooMany();
            }
        }
        return plans;
    }

    private void requirePossible(List<PatrolPlan> plans, Command command) {
        List<PlanConflict> conflicts = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            PatrolPlan plan = plans.get(i);
            inTheWay(plan, plans.subList(0, i), command)
                    .map(refusal -> conflict(plan, refusal))
                    .ifPresent(conflicts::add);
        }
        if (!conflicts.isEmpty()) {
            throw notPossible(conflicts);
        }
    }

    private Optional<Refusal> inTheWay(PatrolPlan plan, List<PatrolPlan> before, Command command) {
        try {
            planPatrol.decided(plan, command.by());
            Overlaps.requireNoneAmong(plan, before);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    static PlanConflict conflict(PatrolPlan plan, Refusal refusal) {
        Map<String, Object> details = refusal.details();
        return new PlanConflict(
                VietnamDay.of(plan.plannedStart()),
                refusal.code(),
                details.get("field") instanceof String field ? field : null,
                details.get("member") instanceof UUID member ? member : null,
                details.get("patrol") instanceof UUID patrol ? patrol : null);
    }

    private static Refusal notPossible(List<PlanConflict> conflicts) {
        return Refusal.conflict("SERIES_NOT_POSSIBLE", Map.of("conflicts", conflicts, "count", conflicts.size()));
    }
}
