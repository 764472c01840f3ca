package vn.tuantra.patrol.dutyroster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;

/** What is sent about rosters. */
final class RosterBodies {

    private RosterBodies() {}

    /**
     * A roster that is wanted.
     *
     * @param from a Monday
     * @param startsAt time of day in Vietnam
     * @param mostPerWeek how often anybody goes in a week
     */
    record Proposal(
            @NotNull UUID id,
            @NotNull UUID wardId,
            @NotNull LocalDate from,
            @NotNull @Min(1) @Max(5) Integer weeks,

            @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
            String startsAt,

            @NotNull @Min(30) @Max(720) Integer minutes,
            @NotNull @Min(1) @Max(7) Integer mostPerWeek,
            @Nullable @Size(max = 500) List<@NotNull @Valid AbsenceBody> absences,
            @Nullable @Size(max = 1000) List<@NotNull @Valid WishBody> wishes) {

        ProposeRoster.Wanted wanted() {
            return new ProposeRoster.Wanted(
                    id,
                    wardId,
                    from,
                    weeks,
                    LocalTime.parse(startsAt),
                    Duration.ofMinutes(minutes),
                    mostPerWeek,
                    absences == null
                            ? List.of()
                            : absences.stream().map(AbsenceBody::absence).toList(),
                    wishes == null
                            ? List.of()
                            : wishes.stream().map(WishBody::wish).toList());
        }
    }

    /** From the first day to the last. */
    record AbsenceBody(
            @NotNull UUID memberId,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {

        /** @throws Refusal {@code END_BEFORE_START} */
        Absence absence() {
            if (to.isBefore(from)) {
                throw Refusal.invalid("END_BEFORE_START", Map.of("field", "to"));
            }
            return new Absence(memberId, from, to);
        }
    }

    record WishBody(
            @NotNull UUID memberId,
            @NotNull LocalDate day,
            @NotNull Boolean wanted) {

        Wish wish() {
            return new Wish(memberId, day, wanted);
        }
    }

    /**
     * Who takes a seat, decided by a person.
     *
     * @param memberId nobody when absent
     * @param pinned whether the solver shall leave it so
     */
    record TurnBody(
            @NotNull UUID slotId,
            @NotNull @Min(0) @Max(9) Integer seat,
            @Nullable UUID memberId,
            @NotNull Boolean pinned) {}
}
