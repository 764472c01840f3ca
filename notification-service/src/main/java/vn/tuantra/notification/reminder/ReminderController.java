package vn.tuantra.notification.reminder;

import jakarta.servlet.http.HttpServletRequest;
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
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.web.Commands;
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
    private final Clock clock;

    ReminderController(Reminders reminders, Access access, Clock clock) {
        this.reminders = reminders;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    List<ReminderView> open(@RequestParam UUID unit, Caller caller) {
        role(caller);
        access.requireUnit(caller, unit);
        return reminders.open(unit).stream().map(ReminderView::of).toList();
    }

    /** Taken care of; saying so again changes nothing. */
    @PostMapping("/{id}/done")
    ReminderView done(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        Role role = role(caller);
        Reminder reminder = reminders.find(id).orElseThrow(() -> Refusal.notFound("reminder"));
        access.requireVisible(caller, reminder.unitId(), clock.instant(), "reminder");
        return ReminderView.of(reminders.done(
                id, Commands.of(request, caller, role, "finish-reminder", "reminder", id), clock.instant()));
    }

    private Role role(Caller caller) {
        return access.role(
                caller,
                Role.WARD_PC_STAFF,
                Role.WARD_PC_CHAIR,
                Role.WARD_POLICE_DUTY,
                Role.WARD_POLICE_COMMAND,
                Role.DISTRICT_POLICE_DUTY,
                Role.DISTRICT_POLICE_COMMAND,
                Role.CITY_POLICE_DUTY,
                Role.MOVEMENT_TEAM,
                Role.DISTRICT_OFFICE);
    }
}
