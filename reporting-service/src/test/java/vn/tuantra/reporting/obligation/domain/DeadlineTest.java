package vn.tuantra.reporting.obligation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final Deadline HALF_YEAR = before("2022-06-10");

    @ParameterizedTest
    @CsvSource({
        "2022-03-25, 2022-03-24T17:00:00Z, 2022-03-24, THURSDAY",
        "2022-06-10, 2022-06-09T17:00:00Z, 2022-06-09, THURSDAY",
        "2022-06-15, 2022-06-14T17:00:00Z, 2022-06-14, TUESDAY",
        "2022-12-10, 2022-12-09T17:00:00Z, 2022-12-09, FRIDAY",
        "2022-12-15, 2022-12-14T17:00:00Z, 2022-12-14, WEDNESDAY",
    })
    void endsBeforeTheDayStartsInVietnam(String before, String exclusive, String lastDay, String weekday) {
        assertThat(before(before).exclusive()).isEqualTo(exclusive);
        assertThat(before(before).lastDay()).isEqualTo(lastDay);
        assertThat(before(before).lastDay().getDayOfWeek()).hasToString(weekday);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-09T23:59:59.999+07:00, true",
        "2022-06-10T00:00:00.000+07:00, false",
        "2022-06-09T23:00:00Z, false",
        "2022-06-09T16:59:59.999Z, true",
        "2022-06-09T17:00:00Z, false",
    })
    void isMetToTheMillisecondWhateverTheZoneOfTheServer(String sent, boolean inTime) {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : new String[] {"UTC", "Asia/Ho_Chi_Minh", "America/New_York"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(HALF_YEAR.isMetAt(at(sent))).as(zone).isEqualTo(inTime);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void isADayLaterInTheLenientReading() {
        Deadline lenient = new Deadline(LocalDate.of(2022, 6, 10), Deadline.Source.PLAN, true);
        assertThat(lenient.isMetAt(at("2022-06-10T23:59:59.999+07:00"))).isTrue();
        assertThat(lenient.isMetAt(at("2022-06-11T00:00:00+07:00"))).isFalse();
        assertThat(lenient.wordsVi()).isEqualTo("Hạn: đến hết ngày 10/6");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-10, Hạn: trước ngày 10/6 (chậm nhất hết ngày 09/6)",
        "2022-03-25, Hạn: trước ngày 25/3 (chậm nhất hết ngày 24/3)",
        "2022-02-01, Hạn: trước ngày 01/02 (chậm nhất hết ngày 31/01)",
        "2022-12-10, Hạn: trước ngày 10/12 (chậm nhất hết ngày 09/12)",
    })
    void saysInWordsWhatItMeans(String before, String words) {
        assertThat(before(before).wordsVi()).isEqualTo(words);
    }

    @Test
    void countsTheDaysThatAreLeftInVietnam() {
        assertThat(HALF_YEAR.daysLeft(at("2022-06-02T08:00:00+07:00"))).isEqualTo(7);
        assertThat(HALF_YEAR.daysLeft(at("2022-06-09T00:00:00+07:00"))).isZero();
        assertThat(HALF_YEAR.daysLeft(at("2022-06-08T16:59:59.999Z"))).isOne();
        assertThat(HALF_YEAR.daysLeft(at("2022-06-10T00:00:00+07:00"))).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-10, 2022-06-09", // a Thursday
        "2023-06-10, 2023-06-09", // the 9th is a Friday
        "2024-06-10, 2024-06-07", // the 9th is a Sunday
        "2023-12-10, 2023-12-08", // the 9th is a Saturday
    })
    void doesNotMoveForAWeekendButKnowsTheLastWorkingDay(String before, String workingDay) {
        assertThat(before(before).lastWorkingDay()).isEqualTo(workingDay);
        assertThat(before(before).lastDay()).isEqualTo(LocalDate.parse(before).minusDays(1));
    }

    private static Deadline before(String day) {
        return new Deadline(LocalDate.parse(day), Deadline.Source.PLAN, false);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
