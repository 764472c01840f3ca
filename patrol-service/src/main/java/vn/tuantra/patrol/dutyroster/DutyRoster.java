package vn.tuantra.patrol.dutyroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.aggregate.Steps;

/**
 * Who goes on which patrol of a ward, for some weeks from a Monday on. A patrol has the id of its slot.
 *
 * @param candidates the members of the ward's active teams when it was proposed
 * @param shortages what cannot be met, whoever goes where
 * @param toPlan slots whose patrols are not yet as the roster says
 * @param refused what forbade a patrol after all
 */
record DutyRoster(
        UUID rosterId,
        UUID wardId,
        RosterState state,
        LocalDate from,
        int weeks,
        int mostPerWeek,
        List<Slot> slots,
        List<Candidate> candidates,
        List<Absence> absences,
        List<Wish> wishes,
        List<Turn> turns,
        List<Shortage> shortages,
        List<UUID> toPlan,
        List<Refused> refused) {

    /** What can be done in which state, in the words of the permission table. */
    static final Steps<RosterState> STEPS = Steps.<RosterState>table()
            .step("decide-turn", RosterState.DRAFT)
            .step("solve-duty-roster", RosterState.DRAFT)
            .step("confirm-duty-roster", RosterState.DRAFT)
            .step("report-absence", RosterState.DRAFT, RosterState.CONFIRMED)
            .build();

    DutyRoster {
        slots = List.copyOf(slots);
        candidates = List.copyOf(candidates);
        absences = List.copyOf(absences);
        wishes = List.copyOf(wishes);
        turns = List.copyOf(turns);
        shortages = List.copyOf(shortages);
        toPlan = List.copyOf(toPlan);
        refused = List.copyOf(refused);
    }

    /** A patrol that could not be planned, or not be changed, as the roster says. */
    record Refused(UUID slotId, String code) {}

    Table table() {
        return new Table(slots, candidates, absences, mostPerWeek, turns);
    }

    /** The same with other turns, and with what cannot be met by any. */
    DutyRoster with(List<Turn> others) {
        return copied(state, absences, others, toPlan, refused);
    }

    /**
     * A person decides who takes a seat, or that nobody does.
     *
     * @throws Refusal {@code ILLEGAL_TRANSITION}, {@code UNKNOWN_TURN}, {@code TURN_NOT_POSSIBLE} with the obstacle
     */
    DutyRoster decide(UUID slotId, int seat, @Nullable UUID member, boolean pinned) {
        STEPS.require("decide-turn", state);
        Turn turn = turns.stream()
                .filter(each -> each.isAt(slotId, seat))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_TURN", Map.of("field", "seat")));
        Table table = table();
        if (member != null) {
            table.obstacle(turn, member).ifPresent(obstacle -> {
                throw Refusal.conflict(
                        "TURN_NOT_POSSIBLE", Map.of("field", "memberId", "state", obstacle.name(), "member", member));
            });
        }
        table.pin(slotId, seat, member, pinned);
        return with(table.turns());
    }

    /**
     * Somebody falls ill: the turns are given to others, with at most two more of them moved.
     *
     * @throws Refusal {@code NOT_A_MEMBER}
     */
    DutyRoster absent(Absence absence) {
        STEPS.require("report-absence", state);
        if (candidates.stream().noneMatch(each -> each.memberId().equals(absence.memberId()))) {
            throw Refusal.invalid("NOT_A_MEMBER", Map.of("field", "memberId", "member", absence.memberId()));
        }
        if (absences.contains(absence)) {
            return this;
        }
        List<Absence> all = new ArrayList<>(absences);
        all.add(absence);
        Table table = new Table(slots, candidates, all, mostPerWeek, turns);
        List<Turn> vacant = turns.stream()
                .filter(turn -> turn.memberId() != null && absence.covers(turn.memberId(), table.dayOf(turn)))
                .toList();
        vacant.forEach(turn -> {
            table.give(turn, null);
            table.pin(turn.slotId(), turn.seat(), null, false);
        });
        Replan.fill(table, vacant);
        return copied(
                state,
                all,
                table.turns(),
                state == RosterState.CONFIRMED ? together(toPlan, changedSlots(table.turns())) : toPlan,
                refused);
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} the second time */
    DutyRoster confirm() {
        STEPS.require("confirm-duty-roster", state);
        return copied(
                RosterState.CONFIRMED,
                absences,
                turns,
                slots.stream()
                        .map(Slot::id)
                        .filter(slot -> !participants(slot).isEmpty())
                        .toList(),
                List.of());
    }

    /**
     * Patrols are as the roster said, or cannot be. What has changed since waits on.
     *
     * @param then the roster as it was when they were planned
     * @param found by slot, the code of what forbade it
     */
    DutyRoster planned(DutyRoster then, Map<UUID, Optional<String>> found) {
        Set<UUID> settled = found.keySet().stream()
                .filter(slot -> participants(slot).equals(then.participants(slot)))
                .collect(Collectors.toSet());
        List<Refused> others = Stream.concat(
                        refused.stream().filter(each -> !settled.contains(each.slotId())),
                        settled.stream()
                                .flatMap(slot -> found.getOrDefault(slot, Optional.empty()).stream()
                                        .map(code -> new Refused(slot, code))))
                .toList();
        return copied(
                state,
                absences,
                turns,
                toPlan.stream().filter(each -> !settled.contains(each)).toList(),
                others);
    }

    List<UUID> participants(UUID slotId) {
        return turns.stream()
                .filter(turn -> turn.slotId().equals(slotId))
                .map(Turn::memberId)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<UUID> changedSlots(List<Turn> others) {
        return others.stream()
                .filter(turn -> !turns.contains(turn))
                .map(Turn::slotId)
                .distinct()
                .toList();
    }

    private static List<UUID> together(List<UUID> some, List<UUID> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private DutyRoster copied(
            RosterState nextState,
            List<Absence> allAbsences,
            List<Turn> allTurns,
            List<UUID> allToPlan,
            List<Refused> allRefused) {
        return new DutyRoster(
                rosterId,
                wardId,
                nextState,
                from,
                weeks,
                mostPerWeek,
                slots,
                candidates,
                allAbsences,
                wishes,
                allTurns,
                new Table(slots, candidates, allAbsences, mostPerWeek, allTurns).shortages(from, weeks),
                allToPlan,
                allRefused);
    }
}
