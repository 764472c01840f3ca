package vn.tuantra.contract.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A unit must not forget something.
 *
 * @param aboutId the obligation, person or thing
 * @param step days left (or days late), so that each step is told once */
public record ReminderRaised(
        UUID reminderId, UUID unitId, ReminderKind kind, UUID aboutId, LocalDate dueOn, int step, Instant raisedAt)
        implements ReminderEvent {}
