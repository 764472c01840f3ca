package vn.tuantra.reporting.reminder.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.report.ObligationDueSoon;
import vn.tuantra.contract.report.ObligationEvent;
import vn.tuantra.contract.report.ObligationOverdue;
import vn.tuantra.reporting.obligation.domain.Deadline;
import vn.tuantra.reporting.obligation.domain.Obligation;

/**
 * What has been told of an obligation. It is stored together with the fact that tells it, so each reminder is told once,
 * whatever restarts.
 *
 * @param told instants of the plan that are done with, and those at which somebody urged
 */
public record Reminders(UUID obligationId, List<Instant> told) {

    /** A reminder that nobody could be given for longer than this is of no use any more. */
    private static final Duration STALE = Duration.ofDays(1);

    public Reminders {
        told = List.copyOf(told);
    }

    /** Before anything was told. */
    public static Reminders none(UUID obligationId) {
        return new Reminders(obligationId, List.of());
    }

    /** Tells the nearest of what is due; what was missed before it is done with. */
    public Change<Reminders, ObligationEvent> tell(Obligation owed, Instant now) {
        List<Instant> due = ReminderPlan.of(owed.deadline()).stream()
                .filter(at -> !at.isAfter(now) && !told.contains(at))
                .toList();
        if (due.isEmpty() || due.getLast().plus(STALE).isBefore(now)) {
            return Change.nothing(this);
        }
        List<Instant> all = new ArrayList<>(told);
        all.addAll(due);
        return Change.of(new Reminders(obligationId, all), fact(owed, due.getLast()));
    }

    /**
     * Tells it now because somebody asks for it.
     *
     * @throws Refusal {@code REMINDED_TODAY}: more than once a day is noise
     */
    public Change<Reminders, ObligationEvent> urge(Obligation owed, Instant now) {
        if (told.stream().anyMatch(at -> VietnamDay.of(at).equals(VietnamDay.of(now)))) {
            throw Refusal.conflict("REMINDED_TODAY", Map.of("unit", owed.unitId()));
        }
        List<Instant> all = new ArrayList<>(told);
        all.add(now);
        return Change.of(new Reminders(obligationId, all), fact(owed, now));
    }

    private static ObligationEvent fact(Obligation owed, Instant at) {
        Deadline deadline = owed.deadline();
        int left = (int) deadline.daysLeft(at);
        return deadline.isMetAt(at)
                ? new ObligationDueSoon(owed.id(), owed.unitId(), owed.type().name(), deadline.lastDay(), left)
                : new ObligationOverdue(owed.id(), owed.unitId(), owed.type().name(), deadline.lastDay(), -left);
    }
}
