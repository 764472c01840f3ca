package vn.tuantra.team.training.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.team.TeamTrainingExpiring;
import vn.tuantra.contract.training.CourseClosed;
import vn.tuantra.contract.training.TrainingTopic;
import vn.tuantra.team.training.domain.Course.Status;
import vn.tuantra.testkit.transition.TransitionTable;
import vn.tuantra.testkit.transition.TransitionTable.Life;

class CourseTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final Actor BY = new Actor("trainer", "MOVEMENT_TEAM", null);
    private static final UUID CAME = new UUID(1, 1);
    private static final UUID ABSENT = new UUID(1, 2);
    private static final UUID TEAM = new UUID(2, 2);
    private static final UUID WARD = new UUID(3, 3);

    private static final Map<String, UnaryOperator<Course>> COMMANDS = Map.of(
            "enrol-members",
                    course -> course.enrol(List.of(Enrolment.of(new UUID(9, 9), TEAM, WARD)), BY)
                            .state(),
            "record-attendance",
                    course -> course.recordAttendance(Set.of(CAME), DAY, BY).state(),
            "close-course",
                    course ->
                            course.close(Set.of(CAME), Period.ofMonths(12), BY).state(),
            "cancel-course", course -> course.cancel(BY).state());

    private static final String ALLOWED = """
            PLANNED enrol-members     PLANNED
            PLANNED record-attendance HELD
            PLANNED cancel-course     CANCELLED
            HELD    close-course      CLOSED
            """;

    @TestFactory
    Stream<DynamicTest> goesItsWay() {
        return TransitionTable.of(
                        new Life<>(
                                Status.class,
                                CourseTest::in,
                                Course::status,
                                Course.STEPS.names(),
                                Course.STEPS::allows),
                        COMMANDS)
                .tests(ALLOWED);
    }

    @Test
    void certifiesWhoPassedForAYear() {
        Course closed = in(Status.CLOSED);
        assertThat(closed.certifies(CAME, LocalDate.of(2025, 2, 28))).isTrue();
        assertThat(closed.certifies(CAME, LocalDate.of(2025, 3, 1))).isFalse();
        assertThat(closed.certifies(ABSENT, DAY)).isFalse();
        assertThat(in(Status.HELD).close(Set.of(CAME), Period.ofMonths(12), BY).events())
                .first()
                .isInstanceOfSatisfying(CourseClosed.class, fact -> {
                    assertThat(fact.passed()).hasSize(1);
                    assertThat(fact.failed()).isEqualTo(1);
                });
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> in(Status.HELD).close(Set.of(ABSENT), Period.ofMonths(12), BY))
                .hasMessageContaining("NOT_PRESENT");
        assertThatThrownBy(() -> in(Status.PLANNED).recordAttendance(Set.of(new UUID(8, 8)), DAY, BY))
                .hasMessageContaining("NOT_ENROLLED");
        assertThatThrownBy(() -> in(Status.PLANNED).recordAttendance(Set.of(), DAY.minusDays(1), BY))
                .hasMessageContaining("NOT_YET_HELD");
        assertThatThrownBy(() -> in(Status.PLANNED).enrol(List.of(Enrolment.of(CAME, TEAM, WARD)), BY))
                .hasMessageContaining("ALREADY_ENROLLED");
    }

    @ParameterizedTest(name = "{0}: told {1}")
    @CsvSource({"2025-01-29, 0", "2025-01-30, 30", "2025-02-21, 30", "2025-02-22, 7", "2025-02-28, 7", "2025-03-01, 0"})
    void tellsOfAnExpiryAtItsSteps(LocalDate today, int step) {
        var due = Expiries.due(in(Status.CLOSED), today, List.of(30, 7), _ -> true);
        if (step == 0) {
            assertThat(due.events()).isEmpty();
            assertThat(due.state()).isEqualTo(in(Status.CLOSED));
            return;
        }
        assertThat(due.events()).singleElement().isInstanceOfSatisfying(TeamTrainingExpiring.class, fact -> {
            assertThat(fact.daysLeft()).isEqualTo(step);
            assertThat(fact.expiresOn()).isEqualTo(LocalDate.of(2025, 3, 1));
        });
        assertThat(Expiries.due(due.state(), today, List.of(30, 7), _ -> true).events())
                .isEmpty();
    }

    @Test
    void tellsNothingAboutWhoLeft() {
        var due = Expiries.due(in(Status.CLOSED), LocalDate.of(2025, 2, 22), List.of(30, 7), _ -> false);
        assertThat(due.events()).isEmpty();
        assertThat(due.quiet()).isTrue();
    }

    private static Course in(Status status) {
        Course planned = new Course(
                        new UUID(7, 7),
                        WARD,
                        new UUID(6, 6),
                        "Nhà văn hóa",
                        DAY,
                        8,
                        "Đội XDPT",
                        Set.of(TrainingTopic.SUPPORT_TOOLS),
                        Status.PLANNED,
                        List.of())
                .enrol(List.of(Enrolment.of(CAME, TEAM, WARD), Enrolment.of(ABSENT, TEAM, WARD)), BY)
                .state();
        return switch (status) {
            case PLANNED -> planned;
            case HELD -> planned.recordAttendance(Set.of(CAME), DAY, BY).state();
            case CLOSED ->
                in(Status.HELD).close(Set.of(CAME), Period.ofMonths(12), BY).state();
            case CANCELLED -> planned.cancel(BY).state();
        };
    }
}
