package vn.tuantra.notification.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.UUID;
import vn.tuantra.contract.alert.ReminderKind;

/**
 * What is due.
 *
 * @param unitId whose business it is; for equipment the ward, whose police are told
 * @param step days left, or days late
 * @param occasion tells one time from another where day and step do not
 */
record Due(UUID unitId, ReminderKind kind, UUID aboutId, LocalDate dueOn, int step, String occasion) {

    Due(UUID unitId, ReminderKind kind, UUID aboutId, LocalDate dueOn, int step) {
        this(unitId, kind, aboutId, dueOn, step, "");
    }

    /** The same for the same step of the same thing, however often the fact comes. */
    UUID reminderId() {
        return UUID.nameUUIDFromBytes((kind + "/" + aboutId + "/" + dueOn + "/" + step + occasion).getBytes(UTF_8));
    }

    /** Whether those on duty are told, not only those who want to be reminded. */
    boolean isUrgent() {
        return kind == ReminderKind.EQUIPMENT_NOT_RETURNED;
    }
}
