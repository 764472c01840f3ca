package vn.tuantra.reporting.obligation.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.tuantra.contract.VietnamDay;

/**
 * "Trước ngày D" of IV.1 and IV.2: strictly before the day starts in Vietnam (REQ-REP-2).
 *
 * @param before the day D
 * @param source whether the plan names it or it was derived by analogy; a derived one binds inside the house only
 * @param inclusive the lenient reading "đến hết ngày D"
 */
public record Deadline(LocalDate before, Source source, boolean inclusive) {

    /** Where a deadline comes from (REQ-REP-3). */
    public enum Source {
        PLAN,
        DERIVED
    }

    /** The first instant that is late. */
    public Instant exclusive() {
        return VietnamDay.startOf(lastDay().plusDays(1));
    }

    /** The last day on which it is in time, working day or not: weekends do not move a deadline. */
    public LocalDate lastDay() {
        return inclusive ? before : before.minusDays(1);
    }

    /** Whether something done at that instant is in time. */
    public boolean isMetAt(Instant instant) {
        return instant.isBefore(exclusive());
    }

    /** Days from today to the last day: 0 on the last day itself, negative afterwards. */
    public long daysLeft(Instant now) {
        return ChronoUnit.DAYS.between(VietnamDay.of(now), lastDay());
    }

    /** The last day from Monday to Friday on which it is in time. */
    public LocalDate lastWorkingDay() {
        LocalDate day = lastDay();
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** As people must see it: both the word of the plan and what it means. */
    public String wordsVi() {
        return inclusive
                ? "Hạn: đến hết ngày %s".formatted(vi(before))
                : "Hạn: trước ngày %s (chậm nhất hết ngày %s)".formatted(vi(before), vi(lastDay()));
    }

    /** A leading zero for days below 10 and for the first two months only, as Decree 30/2020 writes dates. */
    private static String vi(LocalDate day) {
        int month = day.getMonthValue();
        return "%02d/%s".formatted(day.getDayOfMonth(), month < 3 ? "0" + month : String.valueOf(month));
    }
}
