package vn.tuantra.patrol.dutyroster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.patrol.PatrolType;

/**
 * A roster as the API shows it.
 *
 * @param vacancies seats that nobody takes
 * @param shortages of them, what cannot be met whoever goes where, so that anybody can count it again
 * @param absences only for those who may enter them
 * @param allowed what the caller may do with it now
 */
record RosterView(
        UUID id,
        UUID wardId,
        RosterState state,
        LocalDate from,
        int weeks,
        int mostPerWeek,
        List<PatrolView> patrols,
        List<Candidate> candidates,
        int vacancies,
        List<Shortage> shortages,
        @Nullable List<Absence> absences,
        List<Wish> wishes,
        List<DutyRoster.Refused> refused,
        int toPlan,
        List<String> allowed) {

    /** A patrol with its seats. */
    record PatrolView(
            UUID slotId,
            Instant start,
            Instant end,
            PatrolType type,
            @Nullable UUID hotspotId,
            List<SeatView> seats) {}

    record SeatView(int seat, @Nullable UUID memberId, boolean pinned) {}

    static RosterView of(DutyRoster roster, boolean showsAbsences, List<String> allowed) {
        return new RosterView(
                roster.rosterId(),
                roster.wardId(),
                roster.state(),
                roster.from(),
                roster.weeks(),
                roster.mostPerWeek(),
                roster.slots().stream().map(slot -> patrol(roster, slot)).toList(),
                roster.candidates(),
                (int) roster.turns().stream()
                        .filter(turn -> turn.memberId() == null)
                        .count(),
                roster.shortages(),
                showsAbsences ? roster.absences() : null,
                roster.wishes(),
                roster.refused(),
                roster.toPlan().size(),
                allowed);
    }

    private static PatrolView patrol(DutyRoster roster, Slot slot) {
        return new PatrolView(
                slot.id(),
                slot.start(),
                slot.end(),
                slot.type(),
                slot.hotspotId(),
                roster.turns().stream()
                        .filter(turn -> turn.slotId().equals(slot.id()))
                        .map(turn -> new SeatView(turn.seat(), turn.memberId(), turn.pinned()))
                        .toList());
    }
}
