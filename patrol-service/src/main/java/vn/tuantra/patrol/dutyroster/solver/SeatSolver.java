package vn.tuantra.patrol.dutyroster.solver;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;

/** Looks for the best seating within a time; the same seating always for the same question and speed. */
public final class SeatSolver {

    private final SolverFactory<Seating> factory;

    /**
     * @param longest that it looks
     * @param unimproved after which it looks no longer
     */
    public SeatSolver(Duration longest, Duration unimproved) {
        this.factory = SolverFactory.create(new SolverConfig()
                .withSolutionClass(Seating.class)
                .withEntityClasses(Seat.class)
                .withConstraintProviderClass(SeatingRules.class)
                .withRandomSeed(20_220_322L)
                .withTerminationConfig(
                        new TerminationConfig().withSpentLimit(longest).withUnimprovedSpentLimit(unimproved)));
    }

    public Seating solve(Seating asked) {
        return factory.buildSolver().solve(asked);
    }
}
