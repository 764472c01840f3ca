package vn.tuantra.notification.duty;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.alert.RotaChanged;

/** Who is on duty at a unit when. */
public record Rota(UUID unitId, List<Shift> shifts) {

    public Rota {
        shifts = List.copyOf(shifts);
    }

    /** Those on duty at an instant, in the order in which they are called. */
    List<Shift> at(Instant instant) {
        return shifts.stream()
                .filter(shift -> shift.covers(instant))
                .sorted(Comparator.comparingInt(Shift::order).thenComparing(Shift::contactId))
                .toList();
    }

    /** The next instant after this one at which somebody's shift begins or ends. */
    Optional<Instant> nextBorder(Instant after) {
        return shifts.stream()
                .flatMap(shift -> Stream.of(shift.from(), shift.to()))
                .filter(border -> border.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    /** The first instant in {@code [from, to)} at which nobody is on duty. */
    Optional<Instant> firstGap(Instant from, Instant to) {
        Instant covered = from;
        List<Shift> byStart =
                shifts.stream().sorted(Comparator.comparing(Shift::from)).toList();
        for (Shift shift : byStart) {
            if (shift.from().isAfter(covered)) {
                break;
            }
            if (shift.to().isAfter(covered)) {
                covered = shift.to();
            }
        }
        return covered.isBefore(to) ? Optional.of(covered) : Optional.empty();
    }

    Change<Rota, RotaChanged> replacedBy(List<Shift> next, Actor by) {
        return Change.of(new Rota(unitId, next), new RotaChanged(unitId, next.size(), by));
    }
}
