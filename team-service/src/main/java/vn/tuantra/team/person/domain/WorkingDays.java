package vn.tuantra.team.person.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The days on which offices work: none of Saturday and Sunday, and no public holiday.
 *
 * @param everyYear holidays by the solar calendar
 * @param announced the others, which are announced year by year: Tết, Hùng Kings' day, days in lieu
 */
public record WorkingDays(Set<MonthDay> everyYear, Set<LocalDate> announced) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public WorkingDays {
        everyYear = Set.copyOf(everyYear);
        announced = Set.copyOf(announced);
    }

    public boolean contains(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek())
                && !everyYear.contains(MonthDay.from(day))
                && !announced.contains(day);
    }

    /** The last of so many working days after a day, which does not count itself. */
    public LocalDate after(LocalDate day, int count) {
        LocalDate last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            if (contains(last)) {
                left--;
            }
        }
        return last;
    }
}
