package vn.tuantra.reporting.reminder.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.reporting.obligation.domain.Deadline;

/**
 * When a unit is reminded of one deadline (REQ-REP-8): at 08:00 seven, three and one day before it passes, and on the last
 * working day where that one is none; when it passes; and at 08:00 on the five days after.
 */
public final class ReminderPlan {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final List<Integer> DAYS_BEFORE = List.of(7, 3, 1);
    private static final int DAYS_AFTER = 5;

    private ReminderPlan() {}

    /** The instants, the earliest first, each once. */
    public static List<Instant> of(Deadline deadline) {
        LocalDate passes = deadline.lastDay().plusDays(1);
        TreeSet<Instant> instants = new TreeSet<>();
        DAYS_BEFORE.forEach(days -> instants.add(morningOf(passes.minusDays(days))));
        instants.add(morningOf(deadline.lastWorkingDay()));
        instants.add(deadline.exclusive());
        for (int days = 1; days <= DAYS_AFTER; days++) {
            instants.add(morningOf(passes.plusDays(days)));
        }
        return List.copyOf(instants);
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(VietnamDay.ZONE).toInstant();
    }
}
