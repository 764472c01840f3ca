package vn.tuantra.reporting.reminder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.report.ObligationDueSoon;
import vn.tuantra.contract.report.ObligationEvent;
import vn.tuantra.contract.report.ObligationOverdue;
import vn.tuantra.reporting.obligation.domain.Calendars;
import vn.tuantra.reporting.obligation.domain.Due;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.obligation.domain.Obligation.Kind;

class RemindersTest {

    private static final UUID WARD = new UUID(5, 5);
    private static final LocalDate THE_NINTH = LocalDate.of(2022, 6, 9);

    private final Obligation owed = owed("2022-H1");
    private final Reminders none = Reminders.none(owed.id());

    @Test
    void areAtEightBeforeTheDeadlineWhenItPassesAndFiveDaysAfter() {
        assertThat(local(ReminderPlan.of(owed.deadline())))
                .containsExactly(
                        "2022-06-03T08:00",
                        "2022-06-07T08:00",
                        "2022-06-09T08:00",
                        "2022-06-10T00:00",
                        "2022-06-11T08:00",
                        "2022-06-12T08:00",
                        "2022-06-13T08:00",
                        "2022-06-14T08:00",
                        "2022-06-15T08:00");
    }

    @Test
    void areOnTheLastWorkingDayTooWhereTheLastDayIsNone() {
        // 9/12/2023 is a Saturday, 9/6/2024 a Sunday whose Friday is the third day before the deadline anyway.
        assertThat(local(ReminderPlan.of(owed("2023").deadline())))
                .startsWith("2023-12-03T08:00", "2023-12-07T08:00", "2023-12-08T08:00", "2023-12-09T08:00");
        assertThat(local(ReminderPlan.of(owed("2024-H1").deadline())))
                .startsWith("2024-06-03T08:00", "2024-06-07T08:00", "2024-06-09T08:00", "2024-06-10T00:00");
    }

    @Test
    void sayHowManyDaysAreLeftAndThenHowManyAreLate() {
        assertThat(told(none, at("2022-06-03T08:00")))
                .isEqualTo(new ObligationDueSoon(owed.id(), WARD, "HALF_YEAR", THE_NINTH, 6));
        assertThat(told(none, at("2022-06-09T08:00")))
                .isEqualTo(new ObligationDueSoon(owed.id(), WARD, "HALF_YEAR", THE_NINTH, 0));
        assertThat(told(none, at("2022-06-10T00:00")))
                .isEqualTo(new ObligationOverdue(owed.id(), WARD, "HALF_YEAR", THE_NINTH, 1));
        assertThat(none.tell(owed, at("2022-06-03T08:00").minusMillis(1)).events())
                .isEmpty();
    }

    @Test
    void areToldOnceEachHoweverOftenSomebodyLooks() {
        Reminders reminders = none;
        List<ObligationEvent> told = new ArrayList<>();
        for (Instant now = at("2022-06-01T00:00"); now.isBefore(at("2022-07-01T00:00")); now = now.plusSeconds(1800)) {
            Change<Reminders, ObligationEvent> change = reminders.tell(owed, now);
            told.addAll(change.events());
            reminders = change.state();
        }
        assertThat(told).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void tellTheNearestOnlyAfterAStandstillAndNothingThatIsOld() {
        Change<Reminders, ObligationEvent> late = none.tell(owed, at("2022-06-07T09:00"));
        assertThat(late.events()).hasSize(1);
        assertThat(late.state().told()).hasSize(2);
        assertThat(late.state().tell(owed, at("2022-06-07T10:00")).events()).isEmpty();
        Instant after = at("2022-06-15T08:00").plus(Duration.ofDays(1));
        assertThat(none.tell(owed, after).events()).hasSize(1);
        assertThat(none.tell(owed, after.plusMillis(1)).events()).isEmpty();
    }

    @Test
    void comeWhenSomebodyUrgesAndOnceADay() {
        Instant morning = at("2022-05-20T09:00");
        Change<Reminders, ObligationEvent> urged = none.urge(owed, morning);
        assertThat(urged.events()).containsExactly(new ObligationDueSoon(owed.id(), WARD, "HALF_YEAR", THE_NINTH, 20));
        assertThatThrownBy(() -> urged.state().urge(owed, at("2022-05-20T23:59")))
                .hasMessageContaining("REMINDED_TODAY");
        assertThat(urged.state().urge(owed, at("2022-05-21T00:00")).events()).hasSize(1);
        assertThat(urged.state().tell(owed, at("2022-06-03T08:00")).events()).hasSize(1);
        assertThat(none.urge(owed, at("2022-06-12T10:00")).events())
                .containsExactly(new ObligationOverdue(owed.id(), WARD, "HALF_YEAR", THE_NINTH, 3));
    }

    private ObligationEvent told(Reminders reminders, Instant now) {
        return reminders.tell(owed, now).events().getFirst();
    }

    private static Obligation owed(String period) {
        Due due = Calendars.ofThePlan().due(period).orElseThrow();
        return new Obligation(
                Obligation.idOf(Kind.WARD, WARD, period),
                Kind.WARD,
                WARD,
                "Phường Trúc Bạch",
                due.period(),
                due.deadline(),
                null,
                List.of(WARD));
    }

    private static List<String> local(List<Instant> instants) {
        return instants.stream()
                .map(at -> at.atZone(VietnamDay.ZONE).toLocalDateTime().toString())
                .toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(VietnamDay.ZONE).toInstant();
    }
}
