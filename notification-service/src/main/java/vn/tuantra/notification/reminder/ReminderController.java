package vn.tuantra.notification.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.alert.ReminderKind;

/** What a unit must not forget. */
@RestController
@RequestMapping("/api/reminders")
class ReminderController {

    /** A reminder as the API shows it. */
    record ReminderView(
            UUID id,
            UUID unitId,
            ReminderKind kind,
            UUID aboutId,
            LocalDate dueOn,
            int step,
            String text,
            Instant raisedAt,
            @Nullable Instant doneAt) {

        static ReminderView of(Reminder reminder) {
            return new ReminderView(
                    reminder.id(),
                    reminder.unitId(),
                    reminder.kind(),
                    reminder.aboutId(),
                    reminder.dueOn(),
                    reminder.step(),
                    ReminderText.line(reminder),
                    reminder.raisedAt(),
                    reminder.doneAt());
        }
    }

    private final Reminders reminders;
    private final Access access;
    private final Reach reach;
    private final Clock clock;

    ReminderController(Reminders reminders, Access access, Reach reach, Clock clock) {
        this.reach = reach;
        this.reminders = reminders;
        this.access = access;
        this.clock = clock;
    }

    /** Those of a unit whose work this one has now are its own: nobody looks at the list of a unit that has ended. */
    @Permitted("list-reminders")
    @GetMapping
    List<ReminderView> open(@RequestParam UUID unit, Caller caller) {
        access.requireReach(caller, unit);
        return reminders.open(reach.withPredecessors(unit)).stream()
                .map(ReminderView::of)
                .toList();
    }

    /** Taken care of; saying so again changes nothing. */
    @Permitted("finish-reminder")
    @PostMapping("/{id}/done")
    ReminderView done(@PathVariable UUID id, Intent intent) {
        Reminder reminder = reminders.find(id).orElseThrow(() -> Refusal.notFound("reminder"));
        access.requireVisible(intent.caller(), reminder.unitId(), "reminder");
        return ReminderView.of(reminders.done(id, intent.command(), clock.instant()));
    }
}
