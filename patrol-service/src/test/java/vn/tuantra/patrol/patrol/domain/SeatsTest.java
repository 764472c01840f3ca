package vn.tuantra.patrol.patrol.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tuantra.patrol.fixture.ATeam;

class SeatsTest {

    private final ATeam team = ATeam.active();

    @Test
    void everyParticipantHasOneInEveryHalfHourThatIsCoveredWhole() {
        List<String> seats = requireNonNull(Seats.of(plan("2024-07-05T14:00:00Z", 90), PatrolStatus.PLANNED));
        assertThat(seats).hasSize(6).doesNotHaveDuplicates();
        assertThat(requireNonNull(Seats.of(plan("2024-07-05T14:01:00Z", 90), PatrolStatus.PLANNED)))
                .hasSize(4)
                .allMatch(seats::contains);
    }

    @Test
    void patrolsThatFollowEachOtherShareNone() {
        List<String> first = requireNonNull(Seats.of(plan("2024-07-05T14:00:00Z", 100), PatrolStatus.IN_PROGRESS));
        List<String> second = requireNonNull(Seats.of(plan("2024-07-05T15:40:00Z", 100), PatrolStatus.CONFIRMED));
        assertThat(second).doesNotContainAnyElementsOf(first);
    }

    @Test
    void aPatrolThatIsOverOrShortHoldsNone() {
        for (PatrolStatus status : PatrolStatus.values()) {
            assertThat(Seats.of(plan("2024-07-05T14:00:00Z", 60), status) == null)
                    .as(status.name())
                    .isNotEqualTo(PatrolStatus.OPEN.contains(status));
        }
        assertThat(Seats.of(plan("2024-07-05T14:01:00Z", 30), PatrolStatus.PLANNED))
                .isNull();
    }

    private PatrolPlan plan(String start, int minutes) {
        return Plans.of(team, Instant.parse(start), Duration.ofMinutes(minutes), team.leader(), team.member());
    }
}
