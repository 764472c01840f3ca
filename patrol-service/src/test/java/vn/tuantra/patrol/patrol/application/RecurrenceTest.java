package vn.tuantra.patrol.patrol.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuantra.contract.patrol.PatrolScope;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.PatrolPlan;

class RecurrenceTest {

    /** From 23:00 of Wednesday, 5 July 2034 to 02:00: in UTC all of it is the fifth. */
    private final PatrolPlan first = new PatrolPlan(
            new PatrolId(UUID.fromString("00000000-0000-4000-8000-000000000001")),
            UUID.randomUUID(),
            PatrolType.ROUTINE,
            Instant.parse("2034-07-05T16:00:00Z"),
            Instant.parse("2034-07-05T19:00:00Z"),
            List.of(UUID.randomUUID()),
            PatrolScope.alone(),
            null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;COUNT=3                        | 05 06 07",
                "FREQ=DAILY;INTERVAL=10;UNTIL=20340731     | 05 15 25",
                "FREQ=WEEKLY;BYDAY=TU,SA;UNTIL=20340718    | 08 11 15 18",
                "FREQ=MONTHLY;BYDAY=-1FR;COUNT=1           | 28",
                "FREQ=MONTHLY;BYMONTHDAY=10,20;COUNT=2     | 10 20"
            })
    void namesTheVietnameseDaysOfTheRule(String rule, String days) {
        assertThat(Recurrence.of(first, rule))
                .extracting(plan -> plan.plannedStart().toString().substring(8, 10))
                .containsExactly(days.split(" "));
    }

    @Test
    void everyNightHasItsOwnIdAndTheTimesOfTheFirst() {
        List<PatrolPlan> nights = Recurrence.of(first, "FREQ=DAILY;COUNT=62");

        assertThat(nights).hasSize(62).extracting(PatrolPlan::patrolId).doesNotHaveDuplicates();
        assertThat(nights.getLast().plannedStart()).isEqualTo(Instant.parse("2034-09-04T16:00:00Z"));
        assertThat(nights.getLast().plannedEnd()).isEqualTo(Instant.parse("2034-09-04T19:00:00Z"));
        assertThat(Recurrence.of(first, "FREQ=DAILY;COUNT=62")).isEqualTo(nights);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "FREQ=HOURLY;COUNT=2",
                "FREQ=DAILY;COUNT=x",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;COUNT=3;FOO=1",
                "RRULE:FREQ=DAILY;COUNT=2",
                "FREQ=DAILY;UNTIL=20240101",
                "FREQ=DAILY;BYHOUR=3;COUNT=2"
            })
    void whatIsNoRuleOrNamesNoDayIsRefused(String rule) {
        assertThatThrownBy(() -> Recurrence.of(first, rule)).hasMessageStartingWith("INVALID_RULE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=DAILY", "FREQ=DAILY;COUNT=63", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=0"})
    void aRuleWithoutAnEndIsTooLong(String rule) {
        assertThatThrownBy(() -> Recurrence.of(first, rule)).hasMessageStartingWith("TOO_MANY_PATROLS");
    }
}
