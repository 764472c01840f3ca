package vn.tuantra.reporting.obligation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tuantra.reporting.obligation.domain.ReportingPolicy.Closing;

class ReportingCalendarTest {

    private final ReportingCalendar plan = Calendars.ofThePlan();
    private final ReportingCalendar decree = Calendars.of(Calendars.policy(2022, Closing.ND09, true));

    @Test
    void asksForFourReportsAYearWithTheDaysOfThePlanAndDerivedOnesFlagged() {
        assertThat(rows(plan, 2023))
                .containsExactly(
                        "2023-Q1 2023-03-10 2023-03-15 DERIVED",
                        "2023-H1 2023-06-10 2023-06-15 PLAN",
                        "2023-Q3 2023-09-10 2023-09-15 DERIVED",
                        "2023 2023-12-10 2023-12-15 PLAN");
    }

    @Test
    void beginsWithTheInitialPlanAndTheFirstHalfYear() {
        assertThat(rows(plan, 2022))
                .containsExactly(
                        "2022-KH 2022-03-25 2022-03-25 PLAN",
                        "2022-H1 2022-06-10 2022-06-15 PLAN",
                        "2022-Q3 2022-09-10 2022-09-15 DERIVED",
                        "2022 2022-12-10 2022-12-15 PLAN");
        assertThat(plan.dueIn(2021)).isEmpty();
        assertThat(period(plan, "2022-H1").from()).isEqualTo("2022-03-22");
        assertThat(period(plan, "2022").from()).isEqualTo("2022-03-22");
    }

    @Test
    void asksForTheSecondAndFourthQuarterApartWhereAPolicySaysSo() {
        ReportingCalendar apart = Calendars.of(
                Calendars.policy(2022, Closing.MONTH_END, true), Calendars.policy(2024, Closing.MONTH_END, false));
        assertThat(apart.dueIn(2023)).hasSize(4);
        assertThat(rows(apart, 2024))
                .hasSize(6)
                .contains("2024-Q2 2024-06-10 2024-06-15 DERIVED", "2024-Q4 2024-12-10 2024-12-15 DERIVED");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-Q1, 2023-12-01, 2024-03-01",
        "2024-Q2, 2024-03-01, 2024-06-01",
        "2024-H1, 2023-12-01, 2024-06-01",
        "2024-Q3, 2024-06-01, 2024-09-01",
        "2024-Q4, 2024-09-01, 2024-12-01",
        "2024, 2023-12-01, 2024-12-01",
    })
    void closesPeriodsWithTheMonthBeforeTheyAreDue(String code, String from, String to) {
        assertThat(days(plan, code)).containsExactly(LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-Q1, 2023-12-15, 2024-03-15",
        "2024-Q2, 2024-03-15, 2024-06-15",
        "2024-H1, 2023-12-15, 2024-06-15",
        "2024-H2, 2024-06-15, 2024-12-15",
        "2024, 2023-12-15, 2024-12-15",
    })
    void closesPeriodsOnTheFourteenthByTheDecree(String code, String from, String to) {
        assertThat(days(decree, code)).containsExactly(LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @EnumSource(Closing.class)
    void leavesNoGapAndNoOverlapAlsoWhereThePolicyChanges(Closing second) {
        Closing first = second == Closing.ND09 ? Closing.MONTH_END : Closing.ND09;
        ReportingCalendar changing =
                Calendars.of(Calendars.policy(2022, first, true), Calendars.policy(2025, second, true));
        for (int year = 2023; year < 2028; year++) {
            List<ReportPeriod> quarters = List.of(
                    period(changing, year + "-Q1"),
                    period(changing, year + "-Q2"),
                    period(changing, year + "-Q3"),
                    period(changing, year + "-Q4"));
            for (int i = 1; i < 4; i++) {
                assertThat(quarters.get(i).from()).isEqualTo(quarters.get(i - 1).to());
            }
            assertThat(period(changing, year + "-H1").from())
                    .isEqualTo(quarters.get(0).from());
            assertThat(period(changing, year + "-H1").to())
                    .isEqualTo(quarters.get(1).to());
            assertThat(period(changing, String.valueOf(year)).from())
                    .isEqualTo(quarters.get(0).from());
            assertThat(period(changing, String.valueOf(year)).to())
                    .isEqualTo(quarters.get(3).to())
                    .isEqualTo(period(changing, (year + 1) + "-Q1").from());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-Q1, 2023-Q4, 2023-Q1, 2023-12-01",
        "2024-Q3, 2024-Q2, 2023-Q3, 2023-12-01",
        "2024-H1, 2023-H2, 2023-H1, 2023-12-01",
        "2024, 2023, 2023, 2023-12-01",
    })
    void knowsWhatAPeriodIsComparedWith(String code, String previous, String yearBefore, String yearBegins) {
        ReportPeriod period = period(plan, code);
        assertThat(plan.previous(period)).contains(period(plan, previous));
        assertThat(plan.yearBefore(period)).contains(period(plan, yearBefore));
        assertThat(plan.yearToDate(period).from()).isEqualTo(yearBegins);
        assertThat(plan.yearToDate(period).to()).isEqualTo(period.to());
    }

    @Test
    void comparesWithNothingBeforeThereWasAnything() {
        assertThat(plan.previous(period(plan, "2022-H1"))).isEmpty();
        assertThat(plan.yearBefore(period(plan, "2022"))).isEmpty();
        assertThat(plan.find("2022-Q1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-q1", "2024-Q5", "24-Q1", "2024-", "99999", "''", "2024-H3", "Q1-2024"})
    void knowsNoPeriodOfAnotherName(String code) {
        assertThat(plan.find(code)).isEmpty();
    }

    @Test
    void putsDecemberIntoTheNextReportingYear() {
        assertThat(plan.yearOf(LocalDate.of(2023, 11, 30))).isEqualTo(2023);
        assertThat(plan.yearOf(LocalDate.of(2023, 12, 1))).isEqualTo(2024);
        assertThat(decree.yearOf(LocalDate.of(2023, 12, 14))).isEqualTo(2023);
    }

    @Test
    void refusesPoliciesThatContradictEachOtherOrComeTooLate() {
        ReportingPolicy policy = Calendars.policy(2022, Closing.ND09, true);
        assertThatThrownBy(() -> Calendars.of(policy, policy)).hasMessageContaining("2022");
        assertThatThrownBy(() -> Calendars.of(Calendars.policy(2023, Closing.ND09, true)))
                .hasMessageContaining("no policy");
    }

    private static List<String> rows(ReportingCalendar calendar, int year) {
        return calendar.dueIn(year).stream()
                .map(due -> "%s %s %s %s"
                        .formatted(
                                due.period().code(),
                                due.deadline().before(),
                                due.consolidation().before(),
                                due.deadline().source()))
                .toList();
    }

    private static List<LocalDate> days(ReportingCalendar calendar, String code) {
        return List.of(period(calendar, code).from(), period(calendar, code).to());
    }

    private static ReportPeriod period(ReportingCalendar calendar, String code) {
        return calendar.find(code).orElseThrow();
    }
}
