package vn.tuantra.patrol.dutyroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.patrol.PatrolType;

class ReplanTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final UUID AN = person(1);
    private static final UUID BINH = person(2);
    private static final UUID CHI = person(3);
    private static final UUID DUNG = person(4);
    private static final UUID TEAM = UUID.randomUUID();

    private final List<Slot> slots = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();

    @Test
    void whoeverIsFreeTakesTheTurnAndNobodyElseMoves() {
        candidates(AN, BINH, CHI);
        goes(0, AN);
        goes(1, BINH);

        assertThat(sick(AN, 0)).isEmpty();
        assertThat(turns).extracting(Turn::memberId).containsExactly(CHI, BINH);
    }

    @Test
    void oneMoreMovesWhenNobodyIsFree() {
        candidates(AN, BINH, CHI);
        absences.add(new Absence(CHI, MONDAY, MONDAY));
        goes(0, AN);
        goes(1, BINH);

        assertThat(sick(AN, 0, 1)).isEmpty();
        assertThat(turns).extracting(Turn::memberId).containsExactly(BINH, CHI);
    }

    @Test
    void threeChangesAreTheMost() {
        candidates(AN, BINH, CHI, DUNG);
        onlyOn(BINH, 0, 1);
        onlyOn(CHI, 1, 2);
        onlyOn(DUNG, 2);
        goes(0, AN);
        goes(1, BINH);
        goes(2, CHI);

        assertThat(sick(AN, 0, 1)).isEmpty();
        assertThat(turns).extracting(Turn::memberId).containsExactly(BINH, CHI, DUNG);
    }

    @Test
    void whatWouldTakeMoreStaysOpenAndEverybodyWhereTheyWere() {
        UUID em = person(5);
        candidates(AN, BINH, CHI, DUNG, em);
        onlyOn(BINH, 0, 1);
        onlyOn(CHI, 1, 2);
        onlyOn(DUNG, 2, 3);
        onlyOn(em, 3);
        goes(0, AN);
        goes(1, BINH);
        goes(2, CHI);
        goes(3, DUNG);

        assertThat(sick(AN, 0, 1)).hasSize(1);
        assertThat(turns).extracting(Turn::memberId).containsExactly(null, BINH, CHI, DUNG);
    }

    @Test
    void whatAPersonHasPinnedIsNotMoved() {
        candidates(AN, BINH, CHI);
        absences.add(new Absence(CHI, MONDAY, MONDAY));
        goes(0, AN);
        goes(1, BINH);
        Turn pinned = turns.get(1);
        turns.set(1, new Turn(pinned.slotId(), 0, BINH, true));

        assertThat(sick(AN, 0, 1)).hasSize(1);
        assertThat(turns).extracting(Turn::memberId).containsExactly(null, BINH);
    }

    private List<Turn> sick(UUID who, int day) {
        return sick(who, day, 7);
    }

    private List<Turn> sick(UUID who, int day, int mostPerWeek) {
        absences.add(new Absence(who, MONDAY.plusDays(day), MONDAY.plusDays(6)));
        Table table = new Table(slots, candidates, absences, mostPerWeek, turns);
        List<Turn> vacant = table.of(who).toList();
        vacant.forEach(turn -> table.give(turn, null));
        List<Turn> left = Replan.fill(table, vacant);
        turns.clear();
        turns.addAll(table.turns());
        return left;
    }

    private void candidates(UUID... members) {
        for (UUID member : members) {
            candidates.add(new Candidate(member, TEAM, false, MONDAY.minusYears(1), null));
        }
    }

    private void onlyOn(UUID member, int... days) {
        IntStream.range(0, 7)
                .filter(day -> IntStream.of(days).noneMatch(each -> each == day))
                .mapToObj(MONDAY::plusDays)
                .forEach(day -> absences.add(new Absence(member, day, day)));
    }

    private void goes(int day, @Nullable UUID member) {
        Instant start = VietnamDay.startOf(MONDAY.plusDays(day)).plusSeconds(72_000);
        Slot slot =
                new Slot(UUID.randomUUID(), start, start.plusSeconds(7_200), PatrolType.ROUTINE, null, List.of(), 1);
        slots.add(slot);
        turns.add(new Turn(slot.id(), 0, member, false));
    }

    private static UUID person(int number) {
        return new UUID(0, number);
    }
}
