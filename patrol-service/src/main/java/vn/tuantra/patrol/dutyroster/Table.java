package vn.tuantra.patrol.dutyroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a roster while they are moved about, with everything that forbids one: nobody goes twice on a day, nor more
 * often in a week than is fair.
 */
final class Table {

    private static final int DAYS = 7;

    private final Map<UUID, Slot> slots;
    private final Map<UUID, Candidate> candidates;
    private final List<Absence> absences;
    private final int mostPerWeek;
    private final List<Turn> turns;

    Table(List<Slot> slots, List<Candidate> candidates, List<Absence> absences, int mostPerWeek, List<Turn> turns) {
        this.slots = slots.stream().collect(Collectors.toMap(Slot::id, Function.identity()));
        this.candidates = candidates.stream().collect(Collectors.toMap(Candidate::memberId, Function.identity()));
        this.absences = List.copyOf(absences);
        this.mostPerWeek = mostPerWeek;
        this.turns = new ArrayList<>(turns);
    }

    List<Turn> turns() {
        return List.copyOf(turns);
    }

    List<Candidate> candidates() {
        return List.copyOf(candidates.values());
    }

    int mostPerWeek() {
        return mostPerWeek;
    }

    Slot slotOf(Turn turn) {
        return Objects.requireNonNull(slots.get(turn.slotId()), "a turn of a slot that is not there");
    }

    LocalDate dayOf(Turn turn) {
        return slotOf(turn).day();
    }

    /** Whether somebody could go on a day if that were the only patrol. */
    boolean isThere(UUID member, LocalDate day) {
        Candidate candidate = candidates.get(member);
        return candidate != null
                && candidate.isMemberOn(day)
                && absences.stream().noneMatch(absence -> absence.covers(member, day));
    }

    /** What forbids that somebody takes a turn beside all others that the table holds; empty when nothing does. */
    Optional<Obstacle> obstacle(Turn turn, UUID member) {
        Slot slot = slotOf(turn);
        Candidate candidate = candidates.get(member);
        if (candidate == null || !candidate.isMemberOn(slot.day())) {
            return Optional.of(Obstacle.NOT_A_MEMBER);
        }
        if (!isThere(member, slot.day())) {
            return Optional.of(Obstacle.ABSENT);
        }
        List<Turn> others = ofWeek(member, slot.week())
                .filter(other -> !other.isAt(turn.slotId(), turn.seat()))
                .toList();
        if (others.stream().anyMatch(other -> dayOf(other).equals(slot.day()))) {
            return Optional.of(Obstacle.ON_DUTY_THAT_DAY);
        }
        return others.size() >= mostPerWeek ? Optional.of(Obstacle.WEEK_IS_FULL) : Optional.empty();
    }

    /** The turns that somebody has in a week. */
    Stream<Turn> ofWeek(UUID member, LocalDate monday) {
        return of(member).filter(turn -> slotOf(turn).week().equals(monday));
    }

    /** All turns that somebody has. */
    Stream<Turn> of(UUID member) {
        return turns.stream().filter(turn -> member.equals(turn.memberId()));
    }

    /** What cannot be met in a week, whoever takes the seats that no person has decided. */
    List<Shortage> shortages(LocalDate from, int weeks) {
        return IntStream.range(0, weeks)
                .mapToObj(week -> shortage(week + 1, from.plusWeeks(week)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Shortage> shortage(int number, LocalDate monday) {
        Map<LocalDate, Integer> needed = turns.stream()
                .filter(turn -> slotOf(turn).week().equals(monday))
                .filter(turn -> !isTaken(turn))
                .collect(Collectors.toMap(this::dayOf, _ -> 1, Integer::sum));
        return Staffing.shortage(
                number,
                needed,
                candidates.values().stream()
                        .map(candidate -> offer(candidate.memberId(), monday))
                        .toList());
    }

    private Staffing.Offer offer(UUID member, LocalDate monday) {
        List<LocalDate> taken =
                ofWeek(member, monday).filter(this::isTaken).map(this::dayOf).toList();
        return new Staffing.Offer(
                member,
                IntStream.range(0, DAYS)
                        .mapToObj(monday::plusDays)
                        .filter(day -> isThere(member, day) && !taken.contains(day))
                        .collect(Collectors.toSet()),
                Math.max(0, mostPerWeek - taken.size()));
    }

    private boolean isTaken(Turn turn) {
        return turn.pinned() && turn.memberId() != null;
    }

    /** Gives the seat of a turn to somebody, or to nobody. */
    void give(Turn turn, @Nullable UUID member) {
        turns.replaceAll(each -> each.isAt(turn.slotId(), turn.seat()) ? each.by(member) : each);
    }

    /** The same table with a turn as a person has decided it. */
    void pin(UUID slot, int seat, @Nullable UUID member, boolean pinned) {
        turns.replaceAll(each -> each.isAt(slot, seat) ? new Turn(slot, seat, member, pinned) : each);
    }
}
