package vn.tuantra.patrol.dutyroster.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All seats of a roster, and what people would like. */
@PlanningSolution
public class Seating {

    /** Somebody would like to go on a day, or would rather not. */
    public record Liking(UUID memberId, LocalDate day, boolean wanted) {}

    @PlanningEntityCollectionProperty
    public List<Seat> seats = List.of();

    @ProblemFactCollectionProperty
    public List<Liking> likings = List.of();

    /** Seats that nobody takes count in the middle, what people would like last. */
    @PlanningScore
    public @Nullable HardMediumSoftScore score;

    /** For the solver, which fills the fields. */
    public Seating() {}

    public Seating(List<Seat> seats, List<Liking> likings) {
        this.seats = List.copyOf(seats);
        this.likings = List.copyOf(likings);
    }

    public List<Seat> seats() {
        return seats;
    }
}
