package vn.tuantra.reporting.indicator.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.Sex;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.indicator.team.TeamFact.Member;
import vn.tuantra.reporting.indicator.team.TeamFact.Place;
import vn.tuantra.reporting.indicator.team.TeamFact.Turn;

class TeamFactTest {

    private static final UUID WARD = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final Instant FROM = Instant.parse("2024-02-29T17:00:00Z");
    private static final Instant TO = Instant.parse("2024-05-31T17:00:00Z");
    private static final Instant EARLIER = FROM.minus(Duration.ofDays(30));
    private static final Instant MIDDLE = FROM.plus(Duration.ofDays(30));

    @Test
    void isCountedForWhatItIsAtTheEnd() {
        Figures figures = cells(team(List.of(active(EARLIER)), List.of(at(Instant.EPOCH, WARD))));
        assertThat(figures.cells())
                .containsExactly(
                        new Cell("T2", "", 1),
                        new Cell("T4", "CATEGORY.AREA_OFFICER", 1),
                        new Cell("T4", "CATEGORY.YOUTH", 1),
                        new Cell("T4", "SEX.FEMALE", 1),
                        new Cell("T4", "SEX.UNKNOWN", 1),
                        new Cell("T6", "ONE", 1));
    }

    @Test
    void beginsAndEndsOnceInTheHalfOpenTime() {
        TeamFact team = team(
                List.of(active(FROM), turn(3, MIDDLE, TeamStatus.SUSPENDED), turn(4, TO, TeamStatus.DISSOLVED)),
                List.of(at(Instant.EPOCH, WARD)));
        assertThat(cells(team).cells()).containsExactly(new Cell("T2a", "", 1));
        assertThat(Figures.of(TeamFigures.cells(team, Set.of(WARD), TO, TO.plusMillis(1)))
                        .cells())
                .containsExactly(new Cell("T2b", "", 1));
    }

    @Test
    void belongsToTheWardInWhichItWorksAndWasSetUpInTheOneInWhichItWas() {
        TeamFact moved =
                team(List.of(active(FROM)), List.of(at(Instant.EPOCH, OTHER), new Turn<>(9, MIDDLE, place(WARD))));
        assertThat(cells(moved).at("T2", "")).isOne();
        assertThat(cells(moved).at("T2a", "")).isZero();
        Figures other = Figures.of(TeamFigures.cells(moved, Set.of(OTHER), FROM, TO));
        assertThat(other.cells()).containsExactly(new Cell("T2a", "", 1));
        assertThat(cells(moved).plus(other))
                .isEqualTo(Figures.of(TeamFigures.cells(moved, Set.of(WARD, OTHER), FROM, TO)));
    }

    @Test
    void isTooSmallAsLongAsNobodySaidThatItHasEnough() {
        List<Turn<Boolean>> low = List.of(new Turn<>(5, MIDDLE, true));
        List<Turn<Boolean>> restored = List.of(new Turn<>(6, TO, false), new Turn<>(5, MIDDLE, true));
        assertThat(cells(with(low)).at("T5", "")).isOne();
        assertThat(cells(with(restored)).at("T5", "")).isOne();
        assertThat(with(restored).isTooSmallBefore(TO.plusMillis(1))).isFalse();
    }

    private static TeamFact with(List<Turn<Boolean>> strengths) {
        return new TeamFact(
                new UUID(3, 3), List.of(active(EARLIER)), List.of(at(Instant.EPOCH, WARD)), strengths, List.of());
    }

    private static TeamFact team(List<Turn<TeamStatus>> states, List<Turn<Place>> places) {
        return new TeamFact(
                new UUID(3, 3),
                states,
                places,
                List.of(),
                List.of(
                        new Member(MemberRole.LEADER, MemberCategory.AREA_OFFICER, null, EARLIER, null),
                        new Member(MemberRole.DEPUTY, MemberCategory.YOUTH, Sex.FEMALE, EARLIER, TO),
                        new Member(MemberRole.MEMBER, MemberCategory.OTHER, Sex.MALE, EARLIER, MIDDLE),
                        new Member(MemberRole.MEMBER, MemberCategory.OTHER, Sex.MALE, TO, null)));
    }

    private static Figures cells(TeamFact team) {
        return Figures.of(TeamFigures.cells(team, Set.of(WARD), FROM, TO));
    }

    private static Turn<TeamStatus> active(Instant at) {
        return turn(2, at, TeamStatus.ACTIVE);
    }

    private static Turn<TeamStatus> turn(long sequence, Instant at, TeamStatus status) {
        return new Turn<>(sequence, at, status);
    }

    private static Turn<Place> at(Instant from, UUID ward) {
        return new Turn<>(1, from, place(ward));
    }

    private static Place place(UUID ward) {
        return new Place(ward, new UUID(4, 4));
    }
}
