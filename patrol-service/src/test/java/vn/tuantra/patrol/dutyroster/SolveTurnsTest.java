package vn.tuantra.patrol.dutyroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.patrol.HotspotLevel;
import vn.tuantra.patrol.hotspot.Hotspot;

class SolveTurnsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final UUID WARD = UUID.randomUUID();
    private static final UUID NEIGHBOUR = UUID.randomUUID();
    private static final DutyRosterSettings SETTINGS = new DutyRosterSettings(
            3, 2, 1, 2, 2, Duration.ofMillis(1_500), Duration.ofMillis(400), Duration.ofSeconds(30));

    private final SolveTurns solve = new SolveTurns(SETTINGS);

    /** Three teams of six and four weeks of sixteen patrols, as a ward has them. */
    @Test
    void everySeatOfAWardsMonthIsTakenFairlyAndWithoutConflict() {
        DutyRoster solved = solved(roster(4, 6, 3, List.of(), List.of()));

        assertThat(solved.slots()).hasSize(4 * 16);
        assertThat(solved.slots().stream().map(slot -> slot.type().name()))
                .contains("HOTSPOT", "BORDER_AREA", "ROUTINE");
        assertThat(solved.turns())
                .allSatisfy(turn -> assertThat(turn.memberId()).isNotNull());
        assertThat(solved.shortages()).isEmpty();
        requireSound(solved);
        Map<UUID, Long> turns = solved.turns().stream()
                .map(Turn::memberId)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(turns).hasSize(18);
        assertThat(turns.values()).allSatisfy(count -> assertThat(count).isBetween(5L, 9L));
    }

    @Test
    void whatTheSolverLeavesOpenIsWhatTheCountSaysCannotBeMet() {
        List<Absence> away = IntStream.range(0, 9)
                .mapToObj(i -> new Absence(
                        member(i), MONDAY.plusWeeks(1), MONDAY.plusWeeks(1).plusDays(6)))
                .toList();

        DutyRoster solved = solved(roster(2, 6, 3, away, List.of()));

        assertThat(solved.shortages()).singleElement().satisfies(shortage -> {
            assertThat(shortage.week()).isEqualTo(2);
            assertThat(shortage.needed()).isEqualTo(32);
            assertThat(shortage.possible()).isEqualTo(27);
        });
        assertThat(solved.turns().stream().filter(turn -> turn.memberId() == null))
                .hasSize(5);
        requireSound(solved);
    }

    @Test
    void wishesAreHeardAndWhatAPersonHasPinnedStays() {
        Wish unwanted = new Wish(member(0), MONDAY, false);
        DutyRoster empty = roster(1, 6, 3, List.of(), List.of(unwanted));
        Turn first = empty.turns().getFirst();
        DutyRoster pinned = empty.decide(first.slotId(), first.seat(), member(7), true);

        DutyRoster solved = solved(pinned);

        assertThat(solved.turns().getFirst().memberId()).isEqualTo(member(7));
        assertThat(solved.table().of(member(0)).map(solved.table()::dayOf)).doesNotContain(MONDAY);
        requireSound(solved);
    }

    @Test
    void aWardWithoutTeamsHasEverythingOpenAndNamed() {
        DutyRoster solved = solved(roster(1, 0, 3, List.of(), List.of()));

        assertThat(solved.turns())
                .hasSize(32)
                .allSatisfy(turn -> assertThat(turn.memberId()).isNull());
        assertThat(solved.shortages()).singleElement().satisfies(shortage -> {
            assertThat(shortage.needed()).isEqualTo(32);
            assertThat(shortage.possible()).isZero();
        });
    }

    /** Nobody twice on a day, nobody too often, nobody who is away. */
    private static void requireSound(DutyRoster roster) {
        Table table = roster.table();
        roster.turns().stream()
                .filter(turn -> turn.memberId() != null)
                .forEach(turn -> assertThat(table.obstacle(turn, Objects.requireNonNull(turn.memberId())))
                        .isEmpty());
    }

    private DutyRoster solved(DutyRoster roster) {
        return roster.with(solve.solve(roster));
    }

    private static DutyRoster roster(
            int weeks, int membersOfATeam, int mostPerWeek, List<Absence> absences, List<Wish> wishes) {
        UUID id = UUID.randomUUID();
        List<Hotspot> hotspots = List.of(
                hotspot(HotspotLevel.HIGH, WARD), hotspot(HotspotLevel.HIGH, WARD),
                hotspot(HotspotLevel.MEDIUM, WARD, NEIGHBOUR), hotspot(HotspotLevel.MEDIUM, WARD));
        List<Slot> slots =
                new Demand(id, WARD, SETTINGS, LocalTime.of(20, 0), Duration.ofHours(2)).of(MONDAY, weeks, hotspots, 3);
        List<Candidate> candidates = IntStream.range(0, 3 * membersOfATeam)
                .mapToObj(i -> new Candidate(
                        member(i), new UUID(2, i / membersOfATeam), i % membersOfATeam < 2, MONDAY.minusYears(1), null))
                .toList();
        return new DutyRoster(
                id,
                WARD,
                RosterState.DRAFT,
                MONDAY,
                weeks,
                mostPerWeek,
                slots,
                candidates,
                absences,
                wishes,
                slots.stream()
                        .flatMap(slot -> IntStream.range(0, slot.seats())
                                .mapToObj(seat -> new Turn(slot.id(), seat, null, false)))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Hotspot hotspot(HotspotLevel level, UUID... wards) {
        return new Hotspot(
                UUID.randomUUID(), List.of(wards), "Chợ", "EVL-01", level, null, List.of(), MONDAY.minusYears(1), null);
    }

    private static UUID member(int number) {
        return new UUID(1, number);
    }
}
