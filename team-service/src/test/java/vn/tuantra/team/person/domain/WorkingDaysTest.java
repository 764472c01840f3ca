package vn.tuantra.team.person.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final WorkingDays CALENDAR = new WorkingDays(
            Set.of(MonthDay.of(4, 30), MonthDay.of(5, 1)),
            Set.of(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 17)));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-25, Monday to Wednesday",
        "2026-11-26, 2026-11-30, Thursday over the weekend to Monday",
        "2026-11-28, 2026-12-01, a Saturday does not count itself",
        "2026-04-29, 2026-05-05, over two holidays and the weekend",
        "2026-02-13, 2026-02-19, over days that were announced",
    })
    void countsTheDaysOnWhichOfficesWork(LocalDate received, LocalDate due, String why) {
        assertThat(CALENDAR.after(received, 2)).as(why).isEqualTo(due);
    }
}
