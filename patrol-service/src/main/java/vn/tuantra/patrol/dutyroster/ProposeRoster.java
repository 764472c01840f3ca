package vn.tuantra.patrol.dutyroster;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.patrol.hotspot.Hotspot;
import vn.tuantra.patrol.hotspot.Hotspots;
import vn.tuantra.patrol.hotspot.WardOfEntry;
import vn.tuantra.patrol.roster.Rosters;

/** Gathers what a ward's weeks need and who there is, and has the turns proposed. */
@Component
class ProposeRoster {

    private static final int MOST_HOTSPOTS = 200;
    private static final int YEAR = 366;

    private final Hotspots hotspots;
    private final Rosters rosters;
    private final WardOfEntry wards;
    private final SolveTurns solve;
    private final DutyRosterSettings settings;
    private final Clock clock;

    ProposeRoster(
            Hotspots hotspots,
            Rosters rosters,
            WardOfEntry wards,
            SolveTurns solve,
            DutyRosterSettings settings,
            Clock clock) {
        this.hotspots = hotspots;
        this.rosters = rosters;
        this.wards = wards;
        this.solve = solve;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is asked for. */
    record Wanted(
            UUID rosterId,
            UUID wardId,
            LocalDate from,
            int weeks,
            LocalTime startsAt,
            Duration length,
            int mostPerWeek,
            List<Absence> absences,
            List<Wish> wishes) {}

    /**
     * A draft; nothing is stored.
     *
     * @throws Refusal {@code OUTSIDE_YOUR_UNIT}, {@code UNKNOWN_WARD}, {@code NOT_A_MONDAY}, {@code NOT_THIS_YEAR},
     *     {@code SOLVER_BUSY}
     */
    DutyRoster propose(Wanted wanted, Caller caller) {
        wards.require(caller, wanted.wardId(), "wardId");
        requirePossible(wanted.from());
        List<TeamRosterChanged> teams = rosters.activeOf(wanted.wardId());
        LocalDate last = wanted.from().plusWeeks(wanted.weeks()).minusDays(1);
        List<Hotspot> listed = hotspots.during(wanted.from(), last, caller, wanted.wardId(), null, MOST_HOTSPOTS)
                .items();
        List<Slot> slots = new Demand(wanted.rosterId(), wanted.wardId(), settings, wanted.startsAt(), wanted.length())
                .of(wanted.from(), wanted.weeks(), listed, teams.size());
        DutyRoster empty = new DutyRoster(
                wanted.rosterId(),
                wanted.wardId(),
                RosterState.DRAFT,
                wanted.from(),
                wanted.weeks(),
                wanted.mostPerWeek(),
                slots,
                teams.stream().flatMap(ProposeRoster::candidates).toList(),
                wanted.absences(),
                wanted.wishes(),
                slots.stream().flatMap(ProposeRoster::seats).toList(),
                List.of(),
                List.of(),
                List.of());
        return empty.with(solve.solve(empty));
    }

    private void requirePossible(LocalDate from) {
        LocalDate today = VietnamDay.of(clock.instant());
        if (from.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw Refusal.invalid("NOT_A_MONDAY", Map.of("field", "from"));
        }
        if (from.isBefore(today.minusDays(DayOfWeek.values().length)) || from.isAfter(today.plusDays(YEAR))) {
            throw Refusal.invalid("NOT_THIS_YEAR", Map.of("field", "from", "days", YEAR));
        }
    }

    private static Stream<Candidate> candidates(TeamRosterChanged team) {
        return team.members().stream()
                .map(member -> new Candidate(
                        member.memberId(),
                        team.teamId(),
                        member.role() != MemberRole.MEMBER,
                        member.validFrom(),
                        member.validTo()));
    }

    private static Stream<Turn> seats(Slot slot) {
        return IntStream.range(0, slot.seats()).mapToObj(seat -> new Turn(slot.id(), seat, null, false));
    }
}
