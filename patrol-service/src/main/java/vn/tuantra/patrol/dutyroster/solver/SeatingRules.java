package vn.tuantra.patrol.dutyroster.solver;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import vn.tuantra.patrol.dutyroster.solver.Seating.Liking;

/** What a roster must not be, what it should not leave open, and what is better. */
public class SeatingRules implements ConstraintProvider {

    private static final long FAIR = 10;
    private static final long WISH = 30;
    private static final long TOGETHER = 10;
    private static final long LED = 5;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory all) {
        return new Constraint[] {
            nobodyTwiceOnADay(all),
            nobodyTooOftenInAWeek(all),
            everySeatTaken(all),
            fairTurns(all),
            wishes(all),
            oneTeam(all),
            somebodyLeads(all)
        };
    }

    private static Constraint nobodyTwiceOnADay(ConstraintFactory all) {
        return all.forEachUniquePair(Seat.class, equal(Seat::person), equal(Seat::day))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("nobody twice on a day");
    }

    private static Constraint nobodyTooOftenInAWeek(ConstraintFactory all) {
        return all.forEach(Seat.class)
                .groupBy(Seat::taker, Seat::week, count())
                .filter((person, _, turns) -> turns > person.most())
                .penalize(HardMediumSoftScore.ONE_HARD, (person, _, turns) -> turns - person.most())
                .asConstraint("nobody too often in a week");
    }

    private static Constraint everySeatTaken(ConstraintFactory all) {
        return all.forEachIncludingUnassigned(Seat.class)
                .filter(seat -> seat.person() == null)
                .penalize(HardMediumSoftScore.ONE_MEDIUM)
                .asConstraint("every seat taken");
    }

    /** Squares: the fourth turn of one costs more than the second of another. */
    private static Constraint fairTurns(ConstraintFactory all) {
        return all.forEach(Seat.class)
                .groupBy(Seat::taker, count())
                .penalize(HardMediumSoftScore.ONE_SOFT, (_, turns) -> FAIR * turns * turns)
                .asConstraint("fair turns");
    }

    private static Constraint wishes(ConstraintFactory all) {
        return all.forEach(Seat.class)
                .join(Liking.class, equal(Seat::memberId, Liking::memberId), equal(Seat::day, Liking::day))
                .impact(HardMediumSoftScore.ONE_SOFT, (_, liking) -> liking.wanted() ? WISH : -WISH)
                .asConstraint("wishes");
    }

    private static Constraint oneTeam(ConstraintFactory all) {
        return all.forEachUniquePair(Seat.class, equal(Seat::slotId))
                .filter((one, other) ->
                        !one.taker().teamId().equals(other.taker().teamId()))
                .penalize(HardMediumSoftScore.ONE_SOFT, (_, _) -> TOGETHER)
                .asConstraint("one team");
    }

    private static Constraint somebodyLeads(ConstraintFactory all) {
        return all.forEach(Seat.class)
                .groupBy(Seat::slotId, sum(seat -> seat.taker().leads() ? 1L : 0L))
                .filter((_, leaders) -> leaders == 0)
                .penalize(HardMediumSoftScore.ONE_SOFT, (_, _) -> LED)
                .asConstraint("somebody leads");
    }
}
