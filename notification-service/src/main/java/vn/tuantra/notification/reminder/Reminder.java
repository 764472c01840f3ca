package vn.tuantra.notification.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.alert.ReminderDone;
import vn.tuantra.contract.alert.ReminderKind;
import vn.tuantra.contract.alert.ReminderRaised;

/**
 * Something a unit must not forget. Its id is derived from what it is about and the step, so that each step is told once.
 *
 * @param step days left, or days late
 * @param told whether those who want to be reminded were sent a message
 */
record Reminder(
        UUID id,
        UUID unitId,
        ReminderKind kind,
        UUID aboutId,
        LocalDate dueOn,
        int step,
        Instant raisedAt,
        boolean told,
        @Nullable Instant doneAt) {

    static Reminder of(UUID unitId, Due due, Instant now) {
        return new Reminder(
                due.reminderId(), unitId, due.kind(), due.aboutId(), due.dueOn(), due.step(), now, false, null);
    }

    Change<Reminder, DomainEvent> raised() {
        return Change.of(this, new ReminderRaised(id, unitId, kind, aboutId, dueOn, step, raisedAt));
    }

    Change<Reminder, DomainEvent> wasTold() {
        return told
                ? Change.nothing(this)
                : Change.quietly(new Reminder(id, unitId, kind, aboutId, dueOn, step, raisedAt, true, doneAt));
    }

    Change<Reminder, DomainEvent> done(Instant now, Actor by) {
        return doneAt != null
                ? Change.nothing(this)
                : Change.of(
                        new Reminder(id, unitId, kind, aboutId, dueOn, step, raisedAt, told, now),
                        new ReminderDone(id, unitId, now, by));
    }
}
