package vn.tuantra.patrol.dutyroster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.patrol.dutyroster.solver.Seat;
import vn.tuantra.patrol.dutyroster.solver.SeatSolver;
import vn.tuantra.patrol.dutyroster.solver.Seating;

/** Proposes who takes the seats that no person has decided. One at a time: it uses a whole core. */
@Component
class SolveTurns {

    private final SeatSolver solver;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    SolveTurns(DutyRosterSettings settings) {
        this.solver = new SeatSolver(settings.solveFor(), settings.unimproved());
    }

    /** @throws Refusal {@code SOLVER_BUSY} */
    List<Turn> solve(DutyRoster roster) {
        if (!oneAtATime.tryLock()) {
            throw new Refusal(Refusal.Kind.TOO_OFTEN, "SOLVER_BUSY", Map.of());
        }
        try {
            return solved(roster);
        } finally {
            oneAtATime.unlock();
        }
    }

    private List<Turn> solved(DutyRoster roster) {
        Table table = roster.table();
        Map<UUID, Seat.Person> people = roster.candidates().stream()
                .collect(Collectors.toMap(
                        Candidate::memberId,
                        each -> new Seat.Person(each.memberId(), each.teamId(), each.leads(), roster.mostPerWeek())));
        // Whoever is there on a day is the same for all seats of the day.
        Map<LocalDate, List<Seat.Person>> there = roster.slots().stream()
                .map(Slot::day)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        day -> people.values().stream()
                                .filter(person -> table.isThere(person.memberId(), day))
                                .toList()));
        List<Seat> seats = roster.turns().stream()
                .map(turn -> seat(turn, table, people, there))
                .toList();
        List<Seating.Liking> likings = roster.wishes().stream()
                .map(wish -> new Seating.Liking(wish.memberId(), wish.day(), wish.wanted()))
                .toList();
        if (people.isEmpty() || seats.isEmpty()) {
            return roster.turns();
        }
        List<Seat> best = solver.solve(new Seating(seats, likings)).seats();
        return IntStream.range(0, best.size())
                .mapToObj(i -> roster.turns().get(i).by(best.get(i).memberId()))
                .toList();
    }

    private static Seat seat(
            Turn turn, Table table, Map<UUID, Seat.Person> people, Map<LocalDate, List<Seat.Person>> there) {
        Slot slot = table.slotOf(turn);
        return new Seat(
                turn.slotId(),
                turn.seat(),
                slot.day(),
                slot.week(),
                turn.pinned(),
                there.getOrDefault(slot.day(), List.of()),
                turn.pinned() && turn.memberId() != null ? people.get(turn.memberId()) : null);
    }
}
